f(a, * | b)
