try
    x
except:
    y
