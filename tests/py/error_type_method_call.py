class C:
    def method(self, a):
        return a


C().method(1, 2)
