# complex("..."): what is read and what is refused.
def show(function, *arguments):
    try:
        result = function(*arguments)
        print(type(result).__name__, repr(result))
    except Exception as error:
        print(type(error).__name__, error)


TEXTS = [
    "1__2j", "1_j", "_1j", "1_2+3_4j", "(1+2j", "(1+2j) x", " ( 1+2j ) ", "", "j", "+j", "-j", "1+",
    "1 + 2j", "infj", "1+nanj", "1e400j", "é", "1\0", "1", "-1.5e3", "1e5j", "1e+j", "1-j", "1++2j",
    "-inf-infj", "nan+nanj", "\u0661+\u0662j", "\u20031\u2003", "((1))", "()", "(j)", "1jj", "1j+2",
    "0x1", "infinityj", "1.e3-.5J", ".j", "1e", "x", "1e-400+1e-400j", "\t\n1\r", "( )", "+", "-",
]
for text in TEXTS:
    print(repr(text), end=" ")
    show(complex, text)
