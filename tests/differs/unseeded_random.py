"""category: repeatable runs
cause: random starts with the same seed in every run, so that a recorded run can be repeated
instead: call random.seed() with something of your own for other numbers
"""
import random
print(random.random())
