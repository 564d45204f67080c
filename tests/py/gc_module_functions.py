# gc: thresholds, counts, debug flags, callbacks, freeze, referrers and referents, what is tracked.
import gc

gc.collect()


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(gc.isenabled)
attempt(gc.disable)
attempt(gc.isenabled)
attempt(gc.enable)
attempt(gc.get_threshold)
attempt(gc.set_threshold, 500)
attempt(gc.get_threshold)
attempt(gc.set_threshold, 600, 5, 6)
attempt(gc.get_threshold)
for wrong in ((), ("a",), (1, 2, 3, 4), (1.5,), (1, None)):
    attempt(gc.set_threshold, *wrong)
gc.set_threshold(700, 10, 10)
attempt(gc.get_debug)
for wrong in ((3,), (-1,), ("1",), (1.0,), (0, 1)):
    attempt(gc.collect, *wrong)
attempt(gc.collect, generation=1)
print([type(count).__name__ for count in gc.get_count()], len(gc.get_stats()),
      sorted(gc.get_stats()[0]))
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)


class Plain:
    pass


class Slotted:
    __slots__ = ("a",)


for thing in (1, "a", None, (), (1, 2), ([],), [], {}, {"a": 1}, {"a": []}, set(), frozenset(),
              Plain(), Slotted(),
              Plain, len, lambda: 0, 1.5, b"", bytearray(), range(3), slice(1), iter([]), gc,
              [].append, Plain().__dict__):
    print(int(gc.is_tracked(thing)), end=" ")
print()
events = []
gc.callbacks.append(lambda phase, info: events.append((phase, info["generation"], sorted(info))))
gc.collect()
gc.collect(0)
gc.callbacks.clear()
print(events)
pair = ["x", [1]]
loop = Plain()
loop.me, loop.pair = loop, pair
print(gc.get_referents(pair), gc.get_referents({"k": "v"}), gc.get_referents(1, "a", None),
      gc.get_referents())
print([type(one).__name__ for one in gc.get_referrers(pair[1])],
      any(one is pair for one in gc.get_objects()))
print(gc.get_freeze_count(), gc.freeze(), gc.get_freeze_count() > 0, gc.unfreeze(),
      gc.get_freeze_count())
gc.set_debug(gc.DEBUG_SAVEALL)
del loop
found = gc.collect()
print(found > 0, [type(one).__name__ for one in gc.garbage if isinstance(one, Plain)])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect() >= 0, gc.garbage)
