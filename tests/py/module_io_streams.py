import io
import sys
def t(s,**k):
    try: print(s,'->',repr(k['f']()))
    except BaseException as e: print(s,'->',type(e).__name__,e)
S=io.StringIO;B=io.BytesIO
def T(f,s=''): 
    try: print(s,repr(f()))
    except BaseException as e: print(s,type(e).__name__,e)
for f in [lambda:(sys.getsizeof(S()),sys.getsizeof(S("a"*1000)),sys.getsizeof(B())),lambda:S.__mro__,lambda:B.__mro__,lambda:S(1),lambda:S(newline=1),lambda:S(newline="x"),lambda:S("a",newline="\n",x=1),lambda:S("a","b","c"),
 lambda:S().write(1),lambda:S().seek(-1),lambda:S().seek(1,1),lambda:S().seek(0,3),lambda:S().seek("a"),lambda:S().truncate(-1),lambda:S().truncate("a"),lambda:S().read("a"),lambda:S().read(1.5),lambda:S().readline("a"),lambda:S().fileno(),lambda:S().detach(),lambda:(S().encoding,S().errors,S().newlines,S().line_buffering),lambda:(S().isatty(),S().readable(),S().writable(),S().seekable()),lambda:S().name,lambda:S().foo,lambda:repr(S())[:25],lambda:io.UnsupportedOperation.__mro__,
 lambda:B("a"),lambda:B(1),lambda:B().write("a"),lambda:B().write(1),lambda:B().seek(-1),lambda:B().seek(0,3),lambda:B().truncate(-1),lambda:B().read("a"),lambda:B().fileno(),lambda:B().detach(),lambda:B(b"abc").read1(),lambda:B().mode,
 lambda:next(S()),lambda:list(S("a\nb")),lambda:S("a\r\nb\rc",newline=None).getvalue(),lambda:S("a\r\nb\rc",newline="").readlines(),lambda:S("a\nb",newline="\r\n").getvalue(),lambda:S("a\nb",newline="\r").readlines(),
 lambda:S().writelines(["a",1]),lambda:S().writelines(1),lambda:S().__exit__(1,2,3),lambda:S().readlines("a"),lambda:S("a\nb\nc\n").readlines(3),lambda:S().readlines(None),lambda:S()==S(),lambda:S().__dict__,lambda:print("x",file=1),lambda:S().write(),lambda:S().write("a","b"),lambda:S().close(1),
 lambda:sys.stdout.read(),lambda:sys.stdin.write("a"),lambda:sys.stdout.write(1),lambda:isinstance(S(),io.TextIOBase),lambda:isinstance(B(),io.BufferedIOBase),lambda:isinstance(sys.stdout,io.TextIOBase),lambda:io.TextIOBase.__mro__,lambda:sys.stdout.write(),lambda:sys.stdout.writelines(["a\n",1]),lambda:sys.stdout.writelines(1),lambda:sys.stdin.readline(3.5)]:
    T(f)
for x in (S("abc"),B(b"abc")):
    x.close()
    for f in [lambda:x.read(),lambda:x.write("a"),lambda:x.getvalue(),lambda:x.closed,lambda:x.close(),lambda:x.tell(),lambda:x.seek(0),lambda:x.truncate(),lambda:x.readline(),lambda:bool(iter(x)),lambda:next(x),lambda:x.__enter__(),lambda:x.isatty(),lambda:x.readable(),lambda:x.flush(),lambda:x.readlines(),lambda:x.writelines([]),lambda:x.seekable(),lambda:repr(x)[:20],lambda:print("a",file=x)]: T(f)
x=S("hello"); x.seek(10); print(x.write("x"),repr(x.getvalue()),x.tell()); x.seek(3);print(x.truncate(),repr(x.getvalue()),x.tell(),x.truncate(100),repr(x.getvalue()))
x=S("abc"); x.seek(0,2); x.write("d"); print(x.getvalue(), x.seek(0,1),x.seek(0,2), repr(x.read()))
x=S(newline=None); x.write("a\r"); x.write("\nb\r\n"); print(repr(x.getvalue()),x.newlines)
x=S(newline=''); x.write("a\r"); x.write("\nb\r\n"); print(repr(x.getvalue()),x.newlines); x.seek(0); print(x.readlines())
class W(io.TextIOBase):
    def write(self,s): return len(s)
t0=W()
for x in (t0,W()):
  for f in [lambda:x.read(),lambda:x.readable(),lambda:x.closed,lambda:x.readline(),lambda:x.seek(0),lambda:x.tell(),lambda:x.truncate(),lambda:x.fileno(),lambda:x.isatty(),lambda:x.seekable(),lambda:list(x),lambda:x.detach(),lambda:x.newlines,lambda:x.errors,lambda:x.writelines(["a"]),lambda:x.__enter__() is x,lambda:x.flush(),lambda:x.close(),lambda:x.closed,lambda:x.flush(),lambda:x.isatty(),lambda:x.close()]: T(f)
class My(io.StringIO):
    def __init__(self,*a): super().__init__(*a); self.n=0
    def write(self,s): self.n+=1; return super().write(s.upper())
m=My("x"); print("hi","there",file=m); print(repr(m.getvalue()),m.n,m.__dict__)
old=sys.stdout; sys.stdout=S(); print("captured"); sys.stdout.write("more"); v=sys.stdout.getvalue(); sys.stdout=old; print(repr(v))
with S() as s: s.write("é€😀"); print(s.getvalue(),s.tell(),s.seek(1),s.read(1))
print(s.closed)
b=B(b"line1\nline2\nrest"); print(b.readline(),b.readlines(),b.tell(),b.seek(-4,2),b.read(),b.seek(2),b.write(b"ZZ"),b.getvalue(),b.truncate(3),b.getvalue(),b.tell(),b.write(b"q"),b.getvalue())
for l in B(b"a\nb"): print(l)
for l in S("x\ny\n"): print(repr(l))
sys.stdin=S("first\nsecond\nlast"); print(input("? "),input()); print(input())
try: input()
except EOFError as e: print("EOF",e)
print(sys.stdout.name,sys.stdout.mode,sys.stdout.encoding,sys.stdout.writable(),sys.stdout.readable())
