class Noisy:
    def __del__(self):
        raise ValueError("in del")


n = Noisy()
del n
print("goes on")
