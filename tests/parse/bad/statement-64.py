def f(a) -> : pass
