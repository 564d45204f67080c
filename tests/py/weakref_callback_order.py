# Weak references: order of callbacks, what they see, references that died first.
import gc
import sys
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, [ref() is None for ref in watched])


watched = []


def callback(label):
    def called(reference):
        print("callback", label, reference() is None)
    return called


thing = Thing("one")
refs = [weakref.ref(thing, callback(number)) for number in range(4)]
watched.extend(refs[:2])
print(weakref.getweakrefcount(thing), [ref() is thing for ref in refs])
del refs[1]
watched.pop()
print(weakref.getweakrefcount(thing))
del thing
print([ref() for ref in refs])
watched.clear()

thing = Thing("two")
plain, again = weakref.ref(thing), weakref.ref(thing)
with_none = weakref.ref(thing, None)
called = weakref.ref(thing, print and callback("shared"))
print(plain is again, plain is with_none, plain is called, plain == called,
      hash(plain) == hash(thing))
print(weakref.getweakrefs(thing)[0] is plain, len(weakref.getweakrefs(thing)))
print(plain.__callback__, callable(called.__callback__))
del thing
print(called.__callback__, plain() is None, plain == again, plain == called)

print("callbacks of one dead cycle")
left, right = Thing("left"), Thing("right")
left.other, right.other = right, left
outside = weakref.ref(left, callback("outside"))
right.reference = weakref.ref(left, callback("inside the garbage"))
del left, right
print("collected", gc.collect(), outside())

print("callback makes a new reference to another, deletes a reference")
first, second = Thing("first"), Thing("second")
holder = {}


def chain(reference):
    holder["second"] = weakref.ref(second)
    print("chained", holder["second"]() is second)


kept = weakref.ref(first, chain)
del first
print(holder["second"]() is second, sys.getrefcount(second) - 1)
for wrong in ((), (second, callback, 1), (5,), ("text",), ((1,),), (None,), ({},)):
    try:
        weakref.ref(*wrong)
        print("fine")
    except TypeError as error:
        print(error)
try:
    hash(weakref.ref(Thing("short")))
except TypeError as error:
    print(error)
