{a: b, c: *d}
