a < b < c < d; a == b == c; a in b in c; a is b is not c; a not in b not in c; (a < b) < c; a < (b < c); not a < b; a < b and c < d or e < f
