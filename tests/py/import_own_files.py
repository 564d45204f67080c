import sys
sys.path.insert(0, sys.path[0] + "/own_modules")
import helper
from helper import f, X
import pkg
import pkg.sub.deep as deep
from pkg import sibling, value
from pkg.sub import *
import __future__
print(repr(helper).split(" from ")[0], f(3), X, helper.__name__, helper.__package__)
print(deep.where(), sibling.name, value)
print(pkg.__path__[0].endswith('pkg'), pkg.__name__, pkg.__package__, deep.__package__, deep.__name__)
print(deepname)
try:
    import nothere.a
except ModuleNotFoundError as e: print(e, e.name)
try:
    import pkg.nothere
except ModuleNotFoundError as e: print(e, e.name)
try:
    import helper.x
except ModuleNotFoundError as e: print(e, e.name)
try:
    from pkg import nothere
except ImportError as e: print(type(e), str(e).replace(pkg.__path__[0],''), e.name)
try:
    import circ_a
except Exception as e: print(type(e), str(e).split('(/')[0])
try:
    import circ_c
except Exception as e: print(type(e), e)
try:
    from . import x
except ImportError as e: print(e)
import bad
