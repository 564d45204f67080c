"""category: modules
cause: the syntax tree is the compiler's own and no Python object
instead: boxarrow dis shows the code
"""
try:
    import ast
    print("there")
except ModuleNotFoundError as error:
    print(error)
