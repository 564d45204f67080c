x = a, , b
