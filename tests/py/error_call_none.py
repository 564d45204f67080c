def nothing():
    pass


nothing()()
