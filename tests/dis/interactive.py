# mode: single
x = 1; x + 1; 'text'; f(x)
