"""docstring"""
from __future__ import annotations

x: int = 1
y: undefined
z: list[int, str]


def f(a: int, b: 'str', *c: float, d: x.y = 1, **e: dict[str, int]) -> x | None:
    v: undefined = 1


def g(a: lambda x, y=1, *z, w, **k: (x, y), b: [i for i in j if k], c: {1: 2, **m},
      d: not a and b or c, e: -x ** -y, f: (a + b) * c - d // e, h: a if b else c,
      i: f(a, *b, c=d, **e), j: a[b:c, d], k: {x: y for x, y in z}, l: (yield_, 1),
      m: f'{a!r:>{w}}x{{}}', n: b'bytes', o: 1.5e300, p: 2j, q: ..., r: (a, ), s: (),
      t: a < b <= c is not d not in e, u: ~x, v: (i async for i in j), w: {*a}, x: 'it\'s',
      y: (a.b).c, z: 1 .real, bb: "tuple[int, ...]", cc: a[b, ...], dd: a[b:],
      ee: a[::2], ff: not (a or b), gg: (a and b) or c, hh: (lambda: 0)(), ii: x[lambda: 1],
      jj: a @ b % c, kk: a << b >> c & d ^ e | f, ll: -(-a), mm: (-1) ** 2, nn: 2 ** -1,
      oo: u'kind', pp: a if (b if c else d) else (e if f else g), qq: f(x for x in y)):
    pass


class C:
    a: int
    __b: str = 'x'
    c: C

    def m(self, x: C) -> C: pass
