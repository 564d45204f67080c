# Views of bytes and bytearrays: items, slices, casts, what they forbid, releasing.
import sys
def t(f):
    try:
        r = f()
        print('<view>' if 'memory' in repr(r) else repr(r))
    except Exception as e: print(type(e).__name__, e)
b=bytearray(b'abcdef'); m=memoryview(b)
print(sys.getsizeof(m), m.format,m.itemsize,m.ndim,m.shape,m.strides,m.suboffsets,m.readonly,m.nbytes,m.obj,m.contiguous,m.c_contiguous,m.f_contiguous)
for f in [lambda:m[0],lambda:m[10],lambda:m['a'],lambda:m[1,2],lambda:m[1:3],lambda:m.__setitem__(0,300),lambda:m.__setitem__(0,'a'),lambda:m.__setitem__(slice(0,2),b'a'),lambda:m.__setitem__(slice(0,2),'a'),lambda:m.__delitem__(0),lambda:hash(m),lambda:hash(memoryview(b'ab'))==hash(b'ab'),lambda:memoryview('a'),lambda:memoryview(),lambda:memoryview(1,2),lambda:m.cast('Z'),lambda:m.cast('H')[0],lambda:m.cast('I'),lambda:m.cast(1),lambda:m[::2].cast('B'),lambda:m.cast('H').cast('I'),lambda:m.cast('B',[2,3]).tolist(),lambda:m.cast('B',[2,3])[0],lambda:m.cast('B',[2,3])[0,1],lambda:m.cast('B',[7]),lambda:m.cast('B',shape=(2,3)).shape,lambda:m.cast('c').tolist(),lambda:m.cast('c')[0],lambda:memoryview(b'a').__setitem__(0,1),lambda:m.tolist(),lambda:m.tobytes('F'),lambda:m.tobytes(order='X'),lambda:m.hex(':'),lambda:m.toreadonly(),lambda:m==b'abcdef',lambda:m==b'abc',lambda:m<b'a',lambda:m=='a',lambda:b'abcdef'==m,lambda:b==m,lambda:m==m,lambda:97 in m,lambda:list(m),lambda:m[::-1].tobytes(),lambda:m[::2].contiguous,lambda:bytes(m[::2]),lambda:bytearray(m[::2]),lambda:b''.join([m[::2]]),lambda:b''.join([m]),lambda:m.release.__doc__ and 1,lambda:len(m),lambda:iter(m),lambda:b.append(1),lambda:b.pop(),lambda:b.clear(),lambda:b.__setitem__(slice(0,1),b'xx'),lambda:b.__setitem__(slice(0,1),b'x'), lambda:b.extend(b''),lambda:b.extend(b'a'),lambda:b.remove(100),lambda:b.__delitem__(0),lambda:b.__delitem__(slice(None,None,2)),lambda:b.insert(0,1), lambda:m[0], lambda:b'%s'%m, lambda:b'x'+m, lambda:b''.startswith(m), lambda:b'a'.find(m), lambda: int(memoryview(b'12')), lambda: float(memoryview(b'1.5')), lambda: str(m,'ascii'), lambda: m.nope, lambda: int.from_bytes(m[:2],'big')]: t(f)
m.release(); t(lambda:b.append(1))
for f in [lambda: m[0], lambda:m.tolist(),lambda:len(m),lambda:m,lambda:m.release(),lambda:m==b'',lambda:m==m,lambda:m.obj,lambda:m.__enter__(),lambda:hash(m),lambda:m.cast('B'),lambda:memoryview(m),lambda:bytes(m),lambda:m.tobytes(),lambda:m.hex(),lambda:m.shape]: t(f)
with memoryview(b) as m2: m3=m2[1:]; 
t(lambda:m3[0])
m4=memoryview(b); m5=m4[1:]; t(lambda:m4.release()); t(lambda:m5[0]); t(lambda:b.append(2)); m5.release(); t(lambda:b.append(2)); m3.release(); t(lambda:b.append(2))
t(lambda:memoryview(object=b'a')); t(lambda:memoryview(b'a',b'b')); t(lambda:memoryview.__new__(memoryview)); t(lambda: type('X',(memoryview,),{}))
