"""category: counts
cause: CPython's syntax tree holds an operand once more where a folded operation gives the operand itself
instead: count references of objects that are made while the script runs
"""
import sys

text = "some text" + ""
print(sys.getrefcount(text))
