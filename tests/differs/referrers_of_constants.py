"""category: counts
cause: the list in which CPython's syntax tree keeps a script's constants is no object here
instead: ask for referrers of objects that are made while the script runs
"""
import gc

number = 2.5
print([type(referrer).__name__ for referrer in gc.get_referrers(number)])
