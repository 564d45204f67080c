# What a Match and a Pattern tell.
import re
import sys

m = re.match(r"(\w+) (\w+)", "Isaac Newton, physicist")
print(m, bool(m), m.group(), m.group(0), m.group(1), m.group(1, 2), m[1], m[0, ] if False else m[2], m.groups())
print(m.start(), m.end(1), m.span(2), m.regs, m.pos, m.endpos, m.lastindex, m.lastgroup, m.re, m.string)
m = re.match(r"(?P<first_name>\w+) (?P<last_name>\w+)", "Malcolm Reynolds")
print(m.group("first_name"), m["last_name"], m.groupdict(), m.lastindex, m.lastgroup, m.expand(r"\2, \g<first_name>"))
m = re.match(r"(\d+)\.?(\d+)?", "24")
print(m.groups(), m.groups("0"), m.groups(default=None), m.span(2), m.start(2), m.group(2), m.expand("[\\2]"))
print(re.match("(?P<a>x)|(?P<b>y)", "y").groupdict(), re.match("(?P<a>x)|(?P<b>y)", "y").groupdict(default="?"))
email = "tony@tiremove_thisger.net"
m = re.search("remove_this", email)
print(email[:m.start()] + email[m.end():], m.group(True) if False else m.group(False))
for pattern, string in [("(a)(b)", "ab"), ("((ab))", "ab"), ("((a)(b))", "ab"), ("(a)b", "ab"), ("(a)(b)?", "a"), ("(?:(a)|(b))*", "ba"),
                        ("(a(b)?)+", "aba"), ("(?=(ab))(a)", "ab"), ("(a)|(?P<x>b)", "b"), ("((x)|y)*", "xyxy"), ("(a)*(b)*(c)*", "ac"),
                        ("(?P<outer>a(?P<inner>b))", "ab"), ("(?<=(a))(b)", "ab"), ("()", ""), ("(a)|b", "b")]:
    m = re.search(pattern, string)
    print(pattern, m.lastindex, m.lastgroup, m.groups(), m.regs)
print(re.match("a" * 60, "a" * 60), re.search(b"b+", b"abbb"), re.match("", ""), re.match("\n'\"", "\n'\""))
print(re.compile("a"), re.compile("a", re.I), re.compile(b"a", re.M | re.S), re.compile("(?x) a", re.A), re.compile("(?i)a"))
print(re.compile("x" * 300), re.compile("'"), re.compile(b"a", re.L))
p = re.compile(r"(?P<x>a)(b)(?P<y>c)", re.I)
print(p.pattern, p.flags, int(p.flags), p.groups, p.groupindex, dict(p.groupindex), p == re.compile(p.pattern, re.I), p == re.compile(p.pattern))
print(hash(p) == hash(re.compile(p.pattern, 2)), p is re.compile(p.pattern, re.I), re.compile(b"a") == re.compile("a"), p != 5)
print(type(p), type(m), re.Pattern, re.Match, isinstance(p, re.Pattern), isinstance(m, re.Match), p.__class__.__name__, type(p).__module__)
print(re.I, re.IGNORECASE, repr(re.I | re.M), re.I | re.S | re.X, re.NOFLAG, re.RegexFlag(0), re.A, re.U, re.L, re.DEBUG, re.I.value, re.I.name)
print(re.I & re.M, bool(re.I & re.M), re.I in (re.I | re.M), int(re.I | re.M), re.I | 8, (re.I | re.M) & re.M, (re.I | re.M) ^ re.I, re.I == 2, {re.I: 1}[2])
print(f"{re.I}", str(re.X), "%s %d" % (re.M, re.M), re.I.__class__.__name__, isinstance(re.I, int))
try:
    p.groupindex["z"] = 1
except TypeError as error:
    print(error)
for name in ("pattern", "flags", "groups", "nothing"):
    try:
        setattr(p, name, 1)
    except AttributeError as error:
        print(name, error)
try:
    re.Pattern()
except TypeError as error:
    print(error)
try:
    re.Match()
except TypeError as error:
    print(error)
print([sys.getsizeof(re.match(p, s)) for p, s in [("a", "a"), ("(a)", "a"), ("(a)(b)(c)", "abc")]])
iterator = re.finditer("a", "aXa")
print(type(iterator), iter(iterator) is iterator, next(iterator).span(), [m.span() for m in iterator], next(iterator, "end"))
print(re.Pattern[str], re.Match[bytes])
error = re.error("words", "ab\ncd", 4)
print(error, error.msg, error.pattern, error.pos, error.lineno, error.colno, error.args, repr(error), re.error("only words").pos)
print(re.purge(), re.compile("a").match("a").re.pattern)
