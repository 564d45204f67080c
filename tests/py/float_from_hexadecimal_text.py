"""float.fromhex rounds as the nearest double, below the normal ones too; what it refuses."""
texts = ["0x1p0", "0x1.8p1", " 0xa.8 ", "-0x.8p-2", "0x1p-1074", "0x1p-1075", "0x1.8p-1075",
         "0x0.8p-1074", "0x1.0000000000001p0", "0x1.00000000000008p0", "0x1.00000000000018p0",
         "0x1.000000000000080000001p0", "0x1.fffffffffffffp1023", "0x0.ffffffffffffd6p-1022",
         "0x0.ffffffffffffd8p-1022", "0x0.ffffffffffffdap-1022", "0x0.23581e08a56e9bp-1020",
         "0x1p1024", "0x1.fffffffffffff8p1023", "1", "f.f", "0x", "0x.p1", "", "1p", "1p+", "1p-2",
         "--1", "0x1p0 0x1", "0x1p0\0", "inf", "-Infinity", "nan", "iNfInItY", "infi", "0x" + "0" * 50 + "1",
         "0x1" + "0" * 300, "0x." + "0" * 300 + "1p1200", "0p99999999999", "1p99999999999",
         "1p-99999999999", "0X1P+3", "1_0", "٣"]
for text in texts:
    try:
        value = float.fromhex(text)
        print(repr(text)[:30], repr(value), value.hex())
    except (ValueError, OverflowError) as error:
        print(repr(text)[:30], type(error).__name__, error)
for value in (0.0, -0.0, 1.0, 0.1, 1e308, 5e-324, 2.2250738585072014e-308, 1 / 3, -123.456):
    assert float.fromhex(value.hex()) == value
    print(value.hex())


class Mine(float):
    pass


print(type(Mine.fromhex("0x2p0")).__name__)
try:
    float.fromhex(1)
except TypeError as error:
    print(error)
