import a
import a, b
import a.b
import a.b.c
import a as x
import a.b as x
import a.b.c as x
import a.b.c.d as x, e as f
from a import b
from a import b, c
from a import b as x, c as y
from a.b import c
from . import a
from .a import b
from .. import a
from ...a.b import c
from a import *
from a import (b,
               c)


def f():
    import a.b
    from a import b as c
    import d.e.f as g
    return a, c, g


class C:
    import a
    from b import c as __d
