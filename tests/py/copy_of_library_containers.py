# copy and deepcopy of deques, ordered and default dicts, slices, aliases, and of classes made of them.
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from collections.abc import MutableSequence
from weakref import ref


class History(deque):
    pass


class Settings(OrderedDict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.name = "settings"


class Board:
    __slots__ = "cells", "queue"

    def __init__(self):
        self.cells, self.queue = [[0]], deque([(0, 0)], maxlen=4)


Pair = namedtuple("Pair", "a b")
inner = [1]
history = History([inner], 3)
history.note = "n"
settings = Settings(a=inner)
target = Board.__init__
things = [deque([inner], 2), OrderedDict(a=inner), defaultdict(list, a=inner), Counter("aab"), history, settings,
          Pair(inner, 2), slice(1, inner), range(3), list[int], int | str, ref(target), len, ..., NotImplemented,
          copy.copy.__code__, property(), [].append, str.upper]
for thing in things:
    for copier in copy.copy, copy.deepcopy:
        made = copier(thing)
        own = vars(made) if isinstance(made, (History, Settings)) else None
        print(copier.__name__, type(made).__name__, made == thing, made is thing, own)
deep = copy.deepcopy(history)
print(deep, deep.maxlen, deep[0] is inner, copy.copy(history)[0] is inner, deep.note)
board = copy.deepcopy(Board())
board.queue.extend([(1, 1)] * 5)
print(board.cells, board.queue, isinstance(board.queue, MutableSequence), issubclass(deque, MutableSequence))
print(history.__reduce_ex__(2)[:3], settings.__reduce_ex__(4)[:3], slice(1, 2).__reduce_ex__(2), range(5).__reduce_ex__(2))


class TooMany:
    def __reduce_ex__(self, protocol):
        return TooMany, (), None, None, None, None, None


try:
    copy.copy(TooMany())
except TypeError as error:
    print("TypeError")
