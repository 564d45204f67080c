f(**x, *y, z)
