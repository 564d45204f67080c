# A name is bound to a value, and can be bound again to another type.
x = 5
print(x)
x = "five"
print(x)
x = [x, x]
print(x)
y = x
y.append("six")
print(x, y is x)
