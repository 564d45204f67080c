f(b=c d)
