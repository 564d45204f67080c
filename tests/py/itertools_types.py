import itertools as it
import sys

for x in [it.count(),it.cycle([1]),it.repeat(1),it.accumulate([1]),it.chain([1]),it.compress([1],[1]),it.dropwhile(None,[1]),it.takewhile(None,[1]),it.filterfalse(None,[1]),it.groupby([1]),it.islice([1],1),it.pairwise([1]),it.starmap(None,[1]),it.tee([1])[0],it.zip_longest([1],[2]),it.product([1],[2,3]),it.permutations([1,2,3]),it.combinations([1,2,3],2),it.combinations_with_replacement([1,2],3), next(it.groupby([1]))[1]]:
    print(type(x), sys.getsizeof(x), [m for m in dir(x) if m not in dir(object) and m != '__setstate__'], type(x).__mro__[1:-1])
print(sorted(n for n in dir(it) if n[:2] != '__'))
for n in sorted(vars(it)):
    t = getattr(it,n)
    if isinstance(t,type) and n != '__loader__':
        try: 
            class X(t): pass
            print(n,'base ok', sys.getsizeof(X) )
        except TypeError as e: print(n,e)
for cls in [it.count,it.product,it.chain]:
    print(cls.__module__, cls.__name__, cls)
print(it.tee.__module__, it.tee)
try: print(it.repeat(1).__length_hint__())
except TypeError as e: print(e)
try: print(len(it.repeat(1)))
except TypeError as e: print(e)
print(it.repeat(1,4).__length_hint__(), it.product([1],repeat=3).__sizeof__())
