def level(n):
    try:
        print("enter", n)
        if n == 3:
            raise RuntimeError("deep")
        level(n + 1)
    except RuntimeError as error:
        print("caught at", n, error)
        if n > 1:
            raise
    finally:
        print("leave", n)


level(0)
try:
    try:
        try:
            raise KeyError("k")
        except ValueError:
            print("no")
        finally:
            print("inner finally")
    except IndexError:
        print("no")
    finally:
        print("middle finally")
except KeyError as error:
    print("outer", error)
