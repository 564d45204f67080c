# print asks for the stream's write method once for each piece: one more object while the
# piece becomes text, and one more chance for the collector to begin.
import gc


class Shown:
    def __str__(self):
        return str(gc.get_count()[0])


class Loop:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('del', self.name)


shown = Shown()
gc.collect()
print(shown)
print(shown, shown, sep='-')
gc.collect()
print(shown, 1, shown)
print('started')
for threshold in range(1, 16):
    gc.collect()
    gc.freeze()
    gc.collect()
    gc.set_threshold(threshold, 1, 1)
    Loop(threshold)
    print('one')
    print('two', 'three')
    print(gc.get_count())
    print('four')
    gc.set_threshold(0)
