table = {"one": 1}
print(table["one"])
print(table["two"])
