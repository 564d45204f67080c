# Operators and delimiters: longest match of the tokenizer, spaces inside operators, odd sequences.
import warnings

warnings.simplefilter("ignore")


def run(source):
    try:
        exec(source, names := {"a": 7, "b": 2, "c": [1, 2, 3]})
        return {k: v for k, v in names.items() if k not in ("__builtins__", "b",
                                                            "c") and not callable(v)}
    except SyntaxError as error:
        return f"{error.msg}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for source in ["x = a+++b", "x = a---b", "x = a-~+b", "x = a**-b", "x = a* *b", "x = a//-b",
               "x = a/ /b", "x = a<<b",
               "x = a< <b", "x = a<-b", "x = a<=b", "x = a< =b", "x = a!=b", "x = a! =b",
               "x = a<>b", "x = a=>b",
               "x = a==b", "x = a= =b", "x = a===b", "x = not a", "x = !a", "x = a&&b",
               "x = a||b", "x = a&b|3^1",
               "x = a?b:c", "x = a<b<3>2>=1!=0", "x = ~~a", "x = --a", "x = ++a", "a++", "++a",
               "a--", "a+=+1", "a-=-1",
               "a=+1", "a=-1", "a=~1", "a**=2", "a* *=2", "a//=2", "a>>=1", "a<<=1", "a@=b",
               "a&=3", "a|=8", "a^=1",
               "a%=4", "a/=2", "a:=1", "(a:=1)", "(a: =1)", "x = (y:=a)+y", "a->b", "x = c[:]",
               "x = c[::]", "x = c[::-1]",
               "x = c[:::]", "x = c[a:=1]", "x = c[(a:=1):]", "x = ...",
               "x = ....__class__.__name__", "x = . . .", "x = ..",
               "x = c.__len__()", "x = c . __len__ ( )", "x, = c[:1]", "x = 1,", "x = (1),",
               "x = ,", "x = (,)", "x = [,]",
               "x = {,}", "x = (1,,2)", "x = f(", "x = )", "x = (]", "x = [1)", "x = {1]",
               "x = ((1)", "x = c[0", "x = {1:2",
               "x = 1 2", "x = a b", "x y", "x = = 1", "x == 1 = 2", "x = *c", "x = *c,",
               "x = (*c)", "x = [*c]", "*x, = c",
               "x = **c", "print(**c)", "x = a if b", "x = a if b else", "x = lambda: 1",
               "x = lambda", "x = (lambda)"]:
    print(source, "->", run(source))
