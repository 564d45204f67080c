try:
    a
except* E:
    b
except:
    c
