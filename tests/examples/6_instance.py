class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1000, 2000)
q = p
q.x = 3000
print(p.x, p is q)
del p
print(q.y)
del q
