# A lexer, a calculator, an index, a log: regular expressions at work.
import re, json, textwrap, string
class defaultdict(dict):
    def __missing__(self,k): self[k]=[]; return self[k]

TEXT = """Alice was beginning to get very tired of sitting by her sister on the bank, and of having
nothing to do: once or twice she had peeped into the book her sister was reading."""
words = re.findall(r"[a-z']+", TEXT.lower())

index = defaultdict()
for m in re.finditer(r"\b(\w)\w*", TEXT):
    index[m[1].lower()].append(m.group())
print(json.dumps({k: sorted(set(v)) for k, v in sorted(index.items())}, indent=1)[:300])
print(textwrap.fill(TEXT, 40, initial_indent="  "))
TOKENS = [("NUM", r"\d+(\.\d*)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[-+*/()=]"), ("WS", r"[ \t]+"), ("BAD", r".")]
lexer = re.compile("|".join(f"(?P<{n}>{p})" for n, p in TOKENS))
def tokenize(code):
    for m in lexer.finditer(code):
        if m.lastgroup == "WS": continue
        if m.lastgroup == "BAD": raise SyntaxError(f"bad {m.group()!r} at {m.start()}")
        yield m.lastgroup, m.group()
print(list(tokenize("x1 = 3.14*(y + 2)")))
try: list(tokenize("a $ b"))
except SyntaxError as e: print(e)
class P:
    def __init__(self, s): self.t = list(tokenize(s)); self.i = 0
    def peek(self): return self.t[self.i][1] if self.i < len(self.t) else None
    def take(self): self.i += 1; return self.t[self.i-1]
    def expr(self):
        v = self.term()
        while self.peek() in ("+", "-"):
            v = v + self.term() if self.take()[1] == "+" else v - self.term()
        return v
    def term(self):
        v = self.atom()
        while self.peek() in ("*", "/"):
            v = v * self.atom() if self.take()[1] == "*" else v / self.atom()
        return v
    def atom(self):
        k, t = self.take()
        if t == "(":
            v = self.expr(); self.take(); return v
        return float(t) if "." in t else int(t)
print(P("2*(3+4)-10/4").expr())
print(re.sub(r"(\w+)@(\w+)\.com", r"\2 AT \1", "bob@example.com, al@x.com"), re.split(r"[;,\s]\s*", "a, b;c  d"))
print(string.Template("Dear $name, you owe $$${amt}").substitute(name="Bob", amt=5))
log = "2024-01-02 ERROR disk full\n2024-01-03 INFO ok\n2024-01-04 ERROR net down"
for m in re.finditer(r"^(?P<d>\d{4}-\d\d-\d\d) (?P<lvl>ERROR|WARN) (?P<msg>.*)$", log, re.M): print(m.groupdict())
print(re.fullmatch(r"(?:\d{1,3}\.){3}\d{1,3}", "192.168.0.1") is not None, re.search(r"(?<!\d)\d{2}(?!\d)", "123 45 6").group(), re.sub(r"(?i)\bCAT\b", "dog", "Cat concat CAT"))
print(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", "camelCaseString").lower(), re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_name"))
print(json.loads('{"a": [1, 2, {"b": null}], "c": "\\u00e9"}'), json.dumps("é", ensure_ascii=False))
pat = re.compile(r"(\d+)-(\d+)")
print([tuple(map(int, m)) for m in pat.findall("1-2 33-44")], pat.sub(lambda m: str(int(m[1]) + int(m[2])), "1-2 33-44"), pat.search("none"))
try: pat.search("none").group()
except AttributeError as e: print(e)
