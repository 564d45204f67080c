# OrderedDict: order, moving, views, comparisons, sizes, errors; each statement by itself.
import sys

from _collections import OrderedDict as O


def attempt(source):
    print('--', source)
    try:
        exec(source, globals())
    except Exception as error:
        print(type(error).__name__ + ':', error)


attempt('print(O(),O(a=1),O([(1,2)]),O({1:2}))')
attempt('O(1)')
attempt('O(1,2)')
attempt('o=O(a=1,b=2);o.move_to_end("a");print(o);o.move_to_end("b",last=False);print(o);o.move_to_end("zz")')
attempt('O().popitem()')
attempt('O().popitem(last=False)')
attempt('o=O(a=1,b=2,c=3);print(o.popitem(last=False),o.popitem(),o)')
attempt('O().popitem(1,2)')
attempt('O().move_to_end()')
attempt('print(O(a=1)==O(a=1),O(a=1,b=2)==O(b=2,a=1),O(a=1,b=2)=={"b":2,"a":1},O(a=1)!=O(a=1),O(a=1,b=2)!=O(b=2,a=1))')
attempt('O()<O()')
attempt('print(list(reversed(O(a=1,b=2))),list(reversed(O(a=1,b=2).items())),O(a=1).keys(),O(a=1).values(),O(a=1).items(),type(O().keys()),type(iter(O().items())),type(reversed(O())))')
attempt('o=O(a=1);o["b"]=2;o["a"]=3;print(o);del o["a"];o["a"]=5;print(o)')
attempt('''o=O(a=1,b=2)
for k in o: o[k+"x"]=1''')
attempt('''o=O(a=1,b=2)
for k in o: del o[k]''')
attempt('''o=O(a=1,b=2)
for k in o: o.move_to_end(k)''')
attempt('''o=O(a=1,b=2)
for k in o: o[k]=9
print(o)''')
attempt('print(O(a=1)|{"b":2},{"b":2}|O(a=1),O(a=1)|O(a=3,c=4),type({"b":2}|O()))')
attempt('o=O(a=1);o|=[("z",1)];print(o);o|=5')
attempt('O(a=1)|5')
attempt('print(O.fromkeys("abc",1),O.fromkeys([1]))')
attempt('o=O(a=1);print(o.setdefault("b",2),o.setdefault("a"),o.pop("a"),o.pop("zz",9),o)')
attempt('O().pop("x")')
attempt('O().pop()')
attempt('O(a=1).setdefault()')
attempt('print(O(a=1).pop(key="a"), O().setdefault(key=1, default=2))')
attempt('o=O(a=1);o["self"]=o;print(o)')
attempt('print(O(a=1).copy(),sys.getsizeof(O()),sys.getsizeof(O(a=1)),[sys.getsizeof(O.fromkeys(range(n))) for n in (1,5,6,10,11,30)])')
attempt('''class D(O):
 pass
print(D(a=1),D(a=1).copy(),type(D()|{}))
d=D();d.x=1;print(d.x,d.__dict__,d.copy().x)''')
attempt('o=O();o.x=5;print(o.x,o.__dict__,o,o.copy().x)')
attempt('o=O(a=1);o.update(b=2);o.clear();print(o,len(o))')
attempt('hash(O())')
attempt('print(O.__module__,O,O.__mro__)')
attempt('o=O(a=1,b=2);it=iter(o);next(it);o["c"]=3;next(it)')
attempt('o=O(a=1,b=2);print(o.keys()&{"a"},"a" in o,o.get("q"),len(o.items()),("a",1) in o.items(),o.keys()==O(b=1,a=2).keys(),o.keys()-{"a"},o.keys().isdisjoint("x"), o.items()<={("a",1),("b",2),3})')
attempt('print(O(a=1).popitem(last=0))')
attempt('print(O([("a",1),("b",2)]).__eq__(3), O[int,int])')
attempt('for n in (1,5,6,11,22,43): o=O.fromkeys(range(n)); print(sys.getsizeof(o),end=";")')
attempt('print(sys.getsizeof(iter(O())),sys.getsizeof(O().keys()))')
attempt('O(a=1,**{"b":2}).update(1)')
attempt('o=O(a=1);print(o.__sizeof__())')
attempt('x=O(a=1); x.move_to_end("a",False,1)')
attempt('''class LastUpdated(O):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
l=LastUpdated(a=1,b=2)
l['a']=3
print(l); l.update({'b':5,'z':1}); l.update([('a',0)]); print(l, l.copy())''')
attempt('''class LRU(O):
    def __init__(self, n): super().__init__(); self.n=n
    def get(self,k):
        if k not in self: return -1
        self.move_to_end(k); return self[k]
    def put(self,k,v):
        self[k]=v; self.move_to_end(k)
        if len(self)>self.n: return self.popitem(last=False)
c=LRU(3)
for i in range(20):
    print(c.put(i%7,i), c.get(i%3), list(c.items()), sys.getsizeof(dict(c)))''')
attempt('''q=O()
for i in range(300): q[i]=i
for i in range(250):
    q.popitem(last=False)
    if i%50==0: print(len(q), next(iter(q)), sys.getsizeof(q))
for i in range(260,300,3): q.move_to_end(i, last=False)
print(list(q)); print(q[260], list(reversed(q))[:5])''')
attempt('''import gc
o=O(); o['me']=o; o.attr=o
del o
print(gc.collect()>0)''')
attempt('print(json if 0 else O(sorted({"banana":3,"apple":4}.items(), key=lambda t:t[1])))')
attempt('o=O.fromkeys("abcde"); o.move_to_end("b"); print("".join(o)); o.move_to_end("b",last=False); print("".join(o)); print(o.popitem(), o.popitem(False), "".join(o)); o["z"]=1; print("".join(o), dict(o), {**o}, [*o])')
attempt('O([1])')
attempt('O([(1,2,3)])')
attempt('''class D(O): pass
D([1])''')
attempt('''class D(O): pass
D([(1,2,3)])''')
attempt('''class D(O): pass
D([(1,)])''')
