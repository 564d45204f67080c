def f(*, ): pass
