"""category: addresses
cause: the modelled heap lies at a fixed place and holds fewer start-up objects than CPython's
instead: compare id(a) == id(b) or use `is`; what is freed and allocated again has the same address in both
"""
print(hex(id([]))[:6])
