# Floating point and imaginary literals: every spelling, and those that are no numbers.
def value_of(text):
    try:
        return repr(eval(text))
    except SyntaxError as error:
        return f"{error.msg}"


for text in ["3.14", "10.", ".001", "1e100", "3.14e-10", "0e0", "1E5", "1e+5", "1_0.0_1",
             "1_0e1_0", ".5_5",
             "077e010", "09.5", "00.5", "0.0", "-0.0", "1e400", "-1e400", "1e-400", "5e-324",
             "2.5e-324",
             "1.7976931348623157e308", "0.1", "0.30000000000000004", "123456789.123456789e-5",
             "1e22", "1e23"]:
    print(text, "=", value_of(text))

for text in ["3.14j", "10.j", "10j", ".001j", "1e100j", "3.14e-10J", "3.14_15_93j", "0j", "-0j",
             "09j", "1_0j",
             "1+2j", "1-2j", "-1-2j", "1j*1j", "2j**2", "0x1j", "1jj", "1j.imag", "1j .real",
             "3j.conjugate()"]:
    print(text, "=", value_of(text))

for text in ["1_.0", "1._0", "1.e_5", "1e_5", "1e", "1e+", "1.5e", "1.5_", "1e5_", "1__0.0",
             "._5", "1.2.3", ".",
             "..", "...", "1e5x", "1.5abc", "1.5_j", "1e5.0", "0b1e5", "0x1p3"]:
    print(text, "=", value_of(text))

print([1.,.5,1.e1,.5e1], 1.+.5, 1.-.5j, 1..__class__.__name__)
print(1e3 == 1000, 1e16 + 1 == 1e16, 0.1 + 0.2 == 0.3, 1.0 is not 1)
print(5e-324 / 2, 1e308 * 10, -1e308 * 10, 1e-323)
print(type(1e5).__name__, type(1j).__name__, type(1.j).__name__, complex(1, -0.0), -(1 + 0j),
      1 - 0j)
