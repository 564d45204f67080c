# sys.exit given an instance of SystemExit raises that very instance.
import sys
import types

made = SystemExit(4)
try:
    sys.exit(made)
except SystemExit as caught:
    print(caught is made, caught.code, caught.args)
try:
    sys.exit(ValueError("text"))
except SystemExit as caught:
    print(repr(caught.code))
print({}.pop([], "the key of an empty dict is not hashed"))
try:
    {}.pop([])
except KeyError as error:
    print(error.args)
try:
    {1: 2}.pop([], 0)
except TypeError as error:
    print(error)
try:
    types.MethodType(len, None)
except TypeError as error:
    print(error)
sys.exit(SystemExit(7))
