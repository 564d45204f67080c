# copy: own __copy__ and __deepcopy__, the memo, shared parts, reduce methods, what is not copied.
import copy
from copy import deepcopy

shared = [1]
twins = [shared, shared, {'again': shared}]
deep, shallow = deepcopy(twins), copy.copy(twins)
print(deep[0] is deep[1] is deep[2]['again'], deep[0] is shared, shallow[0] is shared)
deep[0].append(2)
print(deep, twins)
loop = {'name': 'loop'}
loop['me'] = [loop]
other = deepcopy(loop)
print(other['me'][0] is other, other is loop, other)
for value in (1, 'a', (1, 2), len, int, None, ..., range(3), b'x', 2.5, (1, (2, 'b'))):
    assert copy.copy(value) is value and deepcopy(value) is value, value
mixed = (1, [2])
print(copy.copy(mixed) is mixed, deepcopy(mixed) is mixed, deepcopy(mixed))


class Account:
    def __init__(self, owner, log):
        print('init', owner)
        self.owner, self.log = owner, log

    def __copy__(self):
        return Account(self.owner + "'", self.log)

    def __deepcopy__(self, memo):
        made = Account.__new__(Account)
        memo[id(self)] = made
        made.owner, made.log = self.owner.upper(), deepcopy(self.log, memo)
        return made


account = Account('ann', [])
account.log.append(account)
thin, thick = copy.copy(account), deepcopy(account)
print(thin.owner, thin.log is account.log, thick.owner, thick.log[0] is thick)


class Plain:
    kind = ['class']

    def __init__(self):
        self.parts = [1]

    def __getstate__(self):
        return {**self.__dict__, 'state': 'asked'}

    def __setstate__(self, state):
        print('set', sorted(state))
        self.__dict__.update(state)


plain = Plain()
print(vars(copy.copy(plain)), copy.copy(plain).parts is plain.parts,
      deepcopy(plain).kind is Plain.kind)


class Slots:
    __slots__ = 'a', 'b'


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, ('reduced', [0]), {'extra': 1}


slots = Slots()
slots.a = [1]
made = deepcopy(slots)
print(made.a, made.a is slots.a, hasattr(made, 'b'), vars(copy.copy(Reduced(9))))
memo = {}
print(deepcopy([[]], memo), len(memo) > 1, deepcopy('text', {}), copy.Error.__name__)
method = deepcopy(plain.__setstate__)
print(method.__self__ is plain, deepcopy([int, len, plain.__class__])[2] is Plain)
for wrong in (lambda: copy.copy(iter([]).__class__.__dict__), lambda: deepcopy(copy),
              lambda: deepcopy(x for x in 'a'), lambda: copy.copy(type('B', (),
                                                                       {'__reduce__': 5})()),
              lambda: copy.copy()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
