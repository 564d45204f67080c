[x for x in y]
{x for x in y}
{x: z for x in y}
(x for x in y)
[x for x in y if x]
[x for x in y if x if z]
[x for x in y if x and z or not w]
[x for x in y if a < x < b]
[x + z for x in y for z in x]
[x for x in y if x for z in x if z]
[[a for a in b] for b in c]
[a for a, b in c]
[a for a, *b in c]
[f(x) for x in g(y)]
{x: [z for z in x] for x in y}
[(x, z) for x in y for z in w]
[x
 for x in y
 if x
 if z]
[lambda: x for x in y]
[x := f(z) for z in y]
[last := i for i in y]
any(x for x in y)
sum(x * x for x in range(10))
[x for x.y in z]
[x for x[0] in z]
[i for i in range(3) if (j := i)]
{**{x: 1 for x in y}}


def f(a, b):
    c = [x + b for x in a]
    d = {x: y for x, y in a if x in b}
    e = [[b for _ in x] for x in a if b]
    return (x for x in c if x not in d), e


class C:
    a = 1
    b = [x for x in range(a)]
    c = [a for x in y]

    def m(self):
        return [self.a + x for x in self.b]
