# A long chain dies: callbacks meanwhile see None for what is about to die, too.
import gc
import sys
import weakref


class Link:
    def __init__(self, parent):
        self.seen = None
        if parent is None:
            return
        itself = weakref.ref(self)

        def callback(reference):
            answers.append((reference() is None, itself() is None))

        self.parent = weakref.ref(parent, callback)


answers = []
links = weakref.WeakKeyDictionary()
root = last = Link(None)
for number in range(120):
    links[last] = last = Link(last)
print(len(links), sys.getrefcount(Link) > 120)
del root
gc.collect()
print(len(links), set(answers), len(answers))
del last
gc.collect()
print(len(links), sys.getrefcount(Link) < 20)
