# del x.__dict__: instances of classes lose their attributes, others refuse.
class X: pass
x = X(); x.k = 1
del x.__dict__; print(x.__dict__); x.z = 2; print(x.__dict__)
def f(): pass
try: del f.__dict__
except TypeError as e: print(e)
class E(ValueError): pass
try: del E().__dict__
except TypeError as e: print(e)
class D(dict): pass
d = D(); d.q = 1; del d.__dict__; print(d.__dict__)
