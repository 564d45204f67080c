# Two names, one list; and a list of its own.
a = [1, 2, 3]
b = a
b.append(4)
c = a[:]
c.append(5)
a = a + [6]
