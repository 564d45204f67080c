def f(a): -> int
