s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None))
print(list(range(20))[s], "abcdefghijkl"[s], s.indices(5), slice(None, None, -1).indices(4))
print(s == slice(1, 10, 2), s != slice(1))


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


x = Show()
print(x[1:2], x[:], x[::3], x[1:2, 3], x["a":"b"], x[1:2:None])
x[1:2] = 5
del x[::2]
