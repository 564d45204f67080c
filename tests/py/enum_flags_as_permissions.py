# enum.Flag and IntFlag: sets of rights, missing bits, iteration, inversion, pickling, methods.
import pickle
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


class Right(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    EDIT = READ | WRITE
    ALL = EDIT | RUN

    @classmethod
    def parse(cls, text):
        rights = cls(0)
        for letter in text:
            rights |= {'r': cls.READ, 'w': cls.WRITE, 'x': cls.RUN}[letter]
        return rights

    def __str__(self):
        return ''.join(letter if right in self else '-' for letter, right in zip('rwx', Right))


for text in ('', 'r', 'rw', 'wx', 'rwx'):
    rights = Right.parse(text)
    print(rights, repr(rights), rights.name, rights.value, list(rights), len(rights), bool(rights),
          ~rights)
print(Right.EDIT is Right(3), Right.READ in Right.EDIT, Right.ALL in Right.EDIT,
      Right.ALL ^ Right.RUN, Right.ALL & ~Right.READ, list(Right), Right['ALL'])
print(Right.__members__.keys(), pickle.loads(pickle.dumps(Right.READ | Right.RUN)),
      {Right.READ: 'r'}[Right(1)],
      (Right.READ | Right.WRITE) is Right.EDIT)


class Mode(IntFlag):
    A = 1
    B = 2
    D = 8


print(Mode.A | 4, repr(Mode(5)), repr(Mode(-1)), repr(~Mode.A), Mode.A + Mode.B, Mode(3) == 3,
      repr(Mode.A | Mode.D), list(Mode(15)), repr(Mode.B << 1), 3 & Mode.B, repr(Mode.A ^ 3),
      f'{Mode.B:03d}', str(Mode.A))
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    made = Flag('Made', 'ONE TWO', boundary=boundary)
    try:
        print(boundary.name, repr(made(5)), made.ONE | made.TWO)
    except ValueError as error:
        print(boundary.name, str(error).splitlines())
    print(repr(made(-2)) if boundary is not EJECT else 'skip')
flags = Right(0)
flags |= Right.RUN
flags &= Right.ALL
flags ^= Right.READ
print(flags, flags == Right.READ | Right.RUN, hash(flags) == hash(Right(5)), Right.READ != 1,
      Right.RUN == 4)
for wrong in (lambda: Right(8), lambda: Right.READ | 1, lambda: 1 in Right.READ,
              lambda: Right.READ < Right.RUN, lambda: Right['NO'], lambda: Right.parse('q'),
              lambda: Right.READ + Right.RUN,
              lambda: type('More', (Right,), {}), lambda: Mode('x'), lambda: Mode.A | 'x',
              lambda: int(Right.READ), lambda: Right.READ & Mode.A):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
