"""category: the library
cause: __doc__ of built-in functions and types is one sentence of boxarrow's own
instead: read Python's documentation
"""
print(len.__doc__)
