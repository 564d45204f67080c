# The limit of digits between int and str, and what has none.
import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
big = 10 ** 5000
for attempt in (lambda: str(big), lambda: int('9' * 4301), lambda: f'{big}', lambda: '%d' % big, lambda: repr(big), lambda: f'{big:,}'):
    try:
        attempt()
    except ValueError as error:
        print(error)
print(len(hex(big)), len(bin(big)), len(oct(big)), int('f' * 5000, 16) == 16 ** 5000 - 1, len(f'{big:x}'))
print(len(str(10 ** 4299)), int('1' + '0' * 4299) == 10 ** 4299)
sys.set_int_max_str_digits(6000)
print(len(str(big)), sys.get_int_max_str_digits())
for wrong in (5, -1, 639):
    try:
        sys.set_int_max_str_digits(wrong)
    except ValueError as error:
        print(error)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 7000)))
