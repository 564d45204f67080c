x = *a
x = (*a)
