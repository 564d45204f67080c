try:
    a
except A as b.c:
    b
