# Identifiers: Unicode letters, NFKC folding, characters that may not stand in a name, soft
# keywords.
def run(source):
    try:
        exec(source, names := {})
        return ascii({k: v for k, v in names.items() if k != "__builtins__"})
    except SyntaxError as error:
        return ascii(f"{error.msg}")


for source in ["é = 1", "e\u0301 = 1", "ﬁ = 1", "𝐱 = 1; y = x", "ª = 1; b = a", "Ⅷ = 1",
               "µ = 1; y = \u03bc", "x² = 1",
               "x\u00b7y = 1", "\u00b7y = 1", "名 = '値'", "ñandú = 2", "_ = 1", "__ = 2", "x1 = 1",
               "1x = 1",
               "x\u200b = 1", "x\u00a0= 1", "€ = 1", "x = “a”", "x = ‘a’", "x = 1 – 2",
               "x = 3 × 4", "x？= 1", "x = 1；",
               "\U0001f600 = 1", "x\u0300 = 1", "\u0300x = 1", "x = $1", "x = a?b", "x! = 1",
               "x = `1`", "x = 1\x00",
               "x = \x01", "x\x7f = 1", "℘ = 1", "℮ = 1", "゛ = 1", "x = 1 \u3000", "x = \ufeff1"]:
    print(ascii(source), run(source))

for word in ["match", "case", "_", "type", "print", "exec", "async", "await", "nonlocal", "None",
             "True", "__debug__",
             "NotImplemented", "Ellipsis", "self", "with", "yield"]:
    print(word, run(word + " = 1"), run(f"def {word}(): pass\ndel {word}"))

match = {"case": 1}
case = "case"
print(match[case], match.get("x"))
match match:
    case {"case": case}:
        print(case)
match = lambda *values: values
print(match (1), match(*[2, 3]), match
      (4))


class Ünïcode:
    ﬁeld = 1


print(ascii(sorted(n for n in vars(Ünïcode) if not n.startswith("__"))), Ünïcode.field,
      Ünïcode.ﬁeld)
print(hasattr(Ünïcode, "field"), hasattr(Ünïcode, "ﬁeld"), "é".isidentifier(), "x²".isidentifier())
print(ascii((lambda 𝐤=1, **rest: (k, rest))(𝐤=3, ﬁ=2)))
