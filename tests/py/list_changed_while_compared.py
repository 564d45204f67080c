# comparisons that change what is compared
class K:
    log = []
    def __init__(self, n, do=None): self.n, self.do = n, do
    def __hash__(self): K.log.append(('h', self.n)); return 7
    def __eq__(self, o):
        K.log.append((self.n, o.n))
        if self.do: d = self.do; self.do = None; d()
        return self.n == o.n
    def __repr__(self): return f'K{self.n}'
d = {}
a = K(1); b = K(2); c = K(3)
d[a] = 'a'; d[b] = 'b'
a.do = d.clear
d[c] = 'c'
print(d, K.log); K.log.clear()
d = {a: 1, b: 2}
def grow():
    for i in range(100): d[i] = i
b.do = grow
print(d.get(K(9)), len(d), K.log); K.log.clear()
d = {a: 1}
def strs():
    d.clear(); d['x'] = 1
a.do = strs
d[b] = 5
print(d)
d = {a: 1, b: 2}
a.do = lambda: d.pop(b)
print(K(2) in d, d, K.log); K.log.clear()
print(d.setdefault(K(5), 'new'), K.log); K.log.clear()
e = dict(d); f = {**d}; g = d.copy(); h = dict.fromkeys(d, 0); print(K.log, d == e, K.log); K.log.clear()
s = {a, b}; K.log.clear()
a.do = s.clear
s.add(K(7)); print(s, K.log); K.log.clear()
s = {a, b}; K.log.clear()
def gs():
    for i in range(50): s.add(i)
a.do = gs
print(K(8) in s, len(s)); K.log.clear()
t = {a, K(4)}; K.log.clear()
print(len(s | t), len(s & t), len(s - t), len(s ^ t), s < t, K.log)
K.log.clear()
print(s.symmetric_difference({a: 1}) is s, len(s.difference({a: 1})), K.log)
l = [a, b, c]
a.do = l.clear
print(K(9) in l, l)
l = [a, b, c]
b.do = lambda: l.pop()
print(l.count(K(3)), l)
l = [a, b, c]; m = [a, K(2), K(3)]
b.do = m.clear
print(l == m, l, m)
l = list(range(10))
class It:
    def __iter__(self):
        l.clear(); return iter([1, 2, 3])
l[2:8] = It(); print(l)
l = list(range(10))
class It2:
    def __iter__(self):
        del l[5:]; return iter([7, 8, 9])
try: l[::4] = It2()
except ValueError as x: print(x)
print(l)
class Del:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, len(l)); l.clear()
l = [Del(0), 1, Del(2), 3]
l[::2] = ['x', 'y']
print(l)
l = [Del(0), 1, Del(2), 3]
del l[::2]
print(l)
l = [Del(0), 1, Del(2), 3]
l[0:3] = ['z']
print(l)
l = [Del(0), 1, Del(2), 3]
l.pop(0); print(l)
l = [Del(0), 1]
l[0] = 5; print(l)
class I:
    def __index__(self): l.clear(); return 1
l = [1, 2, 3]
for f in (lambda: l.pop(I()), lambda: l[I()], lambda: l.insert(I(), 5), lambda: l[I():], lambda: l * I(), lambda: l.index(1, I())):
    l[:] = [1, 2, 3]
    try: print(f(), l)
    except Exception as e: print(type(e).__name__, e, l)
