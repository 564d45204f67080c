# Methods of list whose callbacks change the list: remove, index, count, sort, extend, compare.


class Clears:
    def __init__(self, target, answer=False):
        self.target, self.answer = target, answer

    def __repr__(self):
        return "Clears"

    def __eq__(self, other):
        self.target.clear()
        return self.answer


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


for name in ("index", "count", "remove", "__contains__"):
    for answer in (False, True):
        target = [1, 2, 3]
        attempt(getattr(target, name), Clears(target, answer))
        print(target)
target = [3, 1, 2]
attempt(target.sort, key=lambda value: target.append(value) or value)
print(target)
target = [3, 1, 2]


def peek(value):
    print("during", target, end="; ")
    return value


attempt(target.sort, key=peek)
print(target)
target = [3, 1, 2]
attempt(target.sort, key=lambda value: 1 // (value - 1))
print(target)
target = [2, "a", 1]
attempt(target.sort)
print(target)
target = [1, 2]
attempt(target.extend, target)
target.extend(value * 10 for value in target if len(target) < 9)
print(target)
target[2:2] = target
print(target)
target[::2] = target[1::2]
print(target)
target = [1, 2, 3]
target += (target.append(9) or value for value in (7, 8))
print(target)
target = [0, 1, 2, 3, 4, 5]
for value in target:
    target.remove(value)
print(target)
target = [0, 1, 2]
backwards = reversed(target)
print(next(backwards), target.clear(), list(backwards), list(backwards))
target = [1, 2]
iterator = iter(target)
print(list(iterator), target.append(3), next(iterator, "exhausted for good"))
target = [1, 2, 3]
iterator = iter(target)
print(next(iterator), target.insert(0, 0), next(iterator), target.pop(), iterator.__length_hint__())
for wrong in (lambda: [1].remove(2), lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop("0"),
              lambda: [1].index(1, 1),
              lambda: [1].insert("0", 1), lambda: [1].sort(None), lambda: [1].sort(key=1),
              lambda: [2, 1].sort(key=1),
              lambda: [1].sort(reverse="x"), lambda: [1].sort(reverse=None), lambda: [1].extend(5),
              lambda: [1] + (2,),
              lambda: [1] * 1.5, lambda: [1].__imul__("x"), lambda: [1] < (2,),
              lambda: [1].__getitem__(1.0),
              lambda: [1].__getitem__("a"),
              lambda: [1].index(), lambda: [1].index(1, "a"), lambda: [1].index(1, None),
              lambda: [1].copy(1)):
    attempt(wrong)
loop = [1]
loop.append(loop)
print(loop, loop == loop, loop in loop, loop.index(loop), loop.count(loop), len(loop * 2))
attempt(lambda: loop == [1, [1, loop]])
