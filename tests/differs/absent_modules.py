"""category: modules
cause: they need files, processes, sockets or CPython's own internals, or nobody has asked for them yet
instead: the line below ModuleNotFoundError says that the module is not part of boxarrow
"""
import importlib

for name in "socket", "subprocess", "tokenize", "xmlrpc", "zlib", "sqlite3":
    try:
        importlib.import_module(name)
        print(name)
    except ModuleNotFoundError:
        print(name, "absent")
