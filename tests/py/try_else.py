def test(value):
    try:
        number = int(value)
    except ValueError:
        print("bad")
    else:
        print("good", number)
        if number == 3:
            return "returned from else"
    return "end"


for v in ("1", "x", "3"):
    print(test(v))
for i in range(3):
    try:
        if i == 1:
            continue
    except Exception:
        pass
    else:
        print("else", i)
    finally:
        print("finally", i)
try:
    try:
        pass
    except Exception:
        print("no")
    else:
        raise ValueError("from else")
except ValueError as error:
    print(error)
