nan, inf = float("nan"), float("inf")
print(nan, inf, -inf, nan == nan, nan != nan, inf == inf, inf > 10 ** 100, -inf < 0)
print([nan] == [nan], nan in [nan], nan is nan, inf - inf, inf * 0, inf + 1)
print(min(inf, 5), max(nan, 1), max(1, nan), 1 / inf, -1 / inf)
for action in (lambda: int(nan), lambda: int(inf), lambda: inf // 1, lambda: 5 % inf, lambda: inf % 5):
    try:
        print(action())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
