for n in (-5, 0, 5):
    print("negative" if n < 0 else "zero" if n == 0 else "positive")
print([x if x % 2 else -x for x in range(5)])
print((1 if True else 2) + 3, 1 if True else 2 + 3)
result = print("then") if 1 else print("else")
print(result)
print("%d item%s" % (1, "" if 1 == 1 else "s"), "%d item%s" % (2, "" if 2 == 1 else "s"))
