saved = []


class Phoenix:
    def __del__(self):
        print("del")
        saved.append(self)


p = Phoenix()
del p
print(len(saved))
saved.clear()
print(len(saved))
