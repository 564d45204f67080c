f(a for)
