# A collection inside of a class statement may free the last other subclass of its base.
import gc


class Base:
    pass


class Late:
    """Its finalizer makes a subclass of Base while another one is being made."""
    def __del__(self):
        type('Sudden', (Base,), {})


gc.collect()
for threshold in range(1, 40):
    gc.set_threshold(threshold, 2, 4)
    for turn in range(12):
        type('Derived', (Base,), {'__slots__': ()})
        late = Late()
        late.me = late
        del late
gc.set_threshold(0)
gc.collect()
gc.collect()
print(Base.__subclasses__())
kept = type('Kept', (Base,), {})
print([c.__name__ for c in Base.__subclasses__()])
