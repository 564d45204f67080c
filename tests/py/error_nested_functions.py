def outer(x):
    def middle(y):
        def inner(z):
            return x[y][z]

        return inner(5)

    return middle("k")


outer({"k": [1]})
