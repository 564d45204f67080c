def yes(name):
    print(name, end=" ")
    return True


def no(name):
    print(name, end=" ")
    return False


print(yes("a") and yes("b"))
print(no("a") and yes("b"))
print(yes("a") or yes("b"))
print(no("a") or no("b"))
print(not no("a") and (yes("b") or yes("c")))
print(0 or "default", "" or [] or None, 5 and "last", 0 and 1, None or 0)
print([] and 1, [0] and 1, not [], not [0], not "", not None)
name = ""
print("Hello, " + (name or "stranger"))
