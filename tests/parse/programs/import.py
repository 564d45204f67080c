import a; import a.b.c; import a as b; import a.b as c, d, e as f
from a import b; from a import b as c; from a import b, c as d; from a.b.c import d; from a import (b); from a import (b, c,); from a import (
    b as c,
    d,
)
from a import *; from . import a; from .. import a; from ... import a; from .... import a; from ..... import a; from .a import b; from ...a.b import c; from . import (a, b)
from __future__ import annotations
