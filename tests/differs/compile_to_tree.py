"""category: modules
cause: the syntax tree is the compiler's own and no Python object
instead: boxarrow dis shows the code
"""
import ast

print(ast.literal_eval("[1, 2]"), hasattr(ast, "parse"))
