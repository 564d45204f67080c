def first_even(numbers):
    for n in numbers:
        if n % 2 == 0:
            return n


def spin():
    while True:
        return "out"


def in_try():
    for i in range(5):
        try:
            if i == 2:
                return i
        finally:
            print("finally", i)


print(first_even([1, 3, 4, 5]), first_even([1]), spin(), in_try())
