# Items of other formats and of several dimensions, writing, comparing.
import sys
def t(f):
    try:
        r = f()
        print('<view>' if 'memory' in repr(r) else repr(r))
    except Exception as e: print(type(e).__name__, e)
m=memoryview(bytes(range(16)))
for f in 'BbcHhIiLlQqnNfdP?': t(lambda:m.cast(f).tolist()[:2]); t(lambda:m.cast(f).format); t(lambda:m.cast(f).shape)
for f in ('@B','<H','>H','=I','e','s','', 'BB', 'x', '@'): t(lambda:m.cast(f)); 
print(m.cast('@I').format, m.cast('@I').strides)
mm=memoryview(bytearray(16))
for f,v in (('b',-129),('b',127),('B',-1),('h',40000),('H',3),('i',2**31),('Q',2**64),('Q',-1),('Q',2**64-1),('q',2**63),('q',-2**63),('f',1.5),('d','a'),('?',5),('c',b'a'),('c',97),('c',b'ab'),('f',10**400),('P',5),('n',1.5),('N',2**64),('d',3)):
    x=mm.cast(f)
    t(lambda: x.__setitem__(0,v)); t(lambda:x[0])
mm[0:4]=b'abcd'; t(lambda:mm.__setitem__(slice(0,4),mm[1:5])); print(bytes(mm[:5]))
for f in [lambda: mm.cast('H').__setitem__(slice(0,2), b'abcd'), lambda: mm.cast('H').__setitem__(slice(0,2), memoryview(b'abcd').cast('H')), lambda: mm[::2].__setitem__(slice(None), b'12345678'), lambda:bytes(mm), lambda: mm.cast('b')==mm, lambda: memoryview(b'\1\0').cast('H')==memoryview(b'\1'), lambda: memoryview(b'\0\0\x80?').cast('f')==memoryview(b'\1'), lambda: memoryview(b'\0\0\xc0\x7f').cast('f')==memoryview(b'\0\0\xc0\x7f').cast('f'),
 lambda: mm.cast('B',[2,8])[0:1].shape, lambda: mm.cast('B',[2,8]).strides, lambda: mm.cast('B',[2,-8]), lambda: mm.cast('B',[2,'a']), lambda: mm.cast('B',5), lambda: mm.cast('B',[2,8]).cast('B').shape, lambda: mm.cast('B',[]), lambda: memoryview(b'a').cast('B',[]).tolist(), lambda: memoryview(b'a').cast('B',[])[()], lambda: memoryview(b'a').cast('B',[])[0], lambda: memoryview(b'a').cast('B',[])[...],lambda: len(memoryview(b'a').cast('B',[])), lambda: sys.getsizeof(mm.cast('B',[2,8])), lambda: hash(mm.toreadonly().cast('H')), lambda:hash(mm), lambda: m[None], lambda: m[1:2,0], lambda: m[...], lambda: m[()], lambda:mm.cast('B',[2,8])==mm.cast('B',[2,8]), lambda:mm.cast('B',[2,8])==mm,
 lambda: mm.cast('B',[2,8])[0,9],lambda: mm.cast('B',[2,8])[5,0],lambda: mm.cast('B',[2,8]).__setitem__((0,1),77),lambda: mm[1],lambda: mm.cast('B',[2,8])[0,0,0],lambda: mm.cast('B',[2,8])[0,],lambda: list(mm.cast('B',[2,8])), lambda: mm.cast('B',[2,8]).tobytes(), lambda: mm.cast('B',[2,8]).tobytes('F'), lambda: mm.cast('B',[2,8])[0:1,0:1], lambda: mm.cast('B',[2,8]).__setitem__(slice(0,1), b'a'), lambda: mm.cast('B',[2,8]).__setitem__(0, 1), lambda: m.__exit__(None,None,None), lambda: m, lambda: next(iter(mm)), lambda: sys.getsizeof(iter(mm)), lambda: memoryview(mm).obj is mm.obj, lambda: mm[2:4].obj is mm.obj, lambda: bytes(memoryview(mm)), lambda: memoryview(bytearray()).tolist(), lambda: memoryview(b'').nbytes, lambda: memoryview(b'')[0], lambda: list(reversed(mm[:3])), lambda: sum(mm), lambda: sorted(mm[:4]), lambda: {memoryview(b'a'): 1}[b'a'], lambda: type(mm).__name__]: t(f)
import gc
print([type(x).__name__ for x in gc.get_referents(mm)])
