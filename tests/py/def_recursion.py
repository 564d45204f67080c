def factorial(n):
    return 1 if n == 0 else n * factorial(n - 1)


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def power(base, exponent):
    if exponent == 0:
        return 1
    half = power(base, exponent // 2)
    return half * half * (base if exponent % 2 else 1)


def reverse(text):
    return text if len(text) < 2 else reverse(text[1:]) + text[0]


def flatten(items):
    result = []
    for item in items:
        if isinstance(item, list):
            result.extend(flatten(item))
        else:
            result.append(item)
    return result


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(factorial(10), factorial(25))
print([fibonacci(i) for i in range(12)])
print(power(2, 30), power(3, 5))
print(reverse("recursion"), flatten([1, [2, [3, [4]], 5], []]))
print(is_even(10), is_odd(7))
