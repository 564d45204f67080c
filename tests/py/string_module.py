# Constants, capwords, Template and Formatter.
import string

for name in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"):
    print(name, repr(getattr(string, name)))
print(string.capwords("hello  big   WORLD"), string.capwords("a-b-c", "-"), repr(string.capwords("  x  ")))
t = string.Template("$who likes ${what}; $$5 for ${who}s")
print(t.substitute(who="tim", what="kung pao"), t.substitute({"who": 1, "what": 2}, who="x"), t.safe_substitute(who="tim"), t.template, t.is_valid(), t.get_identifiers())
for text in ("Give $who $100", "a\nb $", "${", "${a", "$é", "${1}", "$", "a $$"):
    made = string.Template(text)
    try:
        print(repr(text), made.substitute(who=1, a=2))
    except (ValueError, KeyError) as error:
        print(repr(text), type(error).__name__, error, "|", made.safe_substitute(who=1), made.is_valid())
try:
    t.substitute(who=1)
except KeyError as error:
    print("KeyError", error)


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%with_under %notunder %% $x %{a_b}").safe_substitute(with_under="replaced", notunder="no", a_b=1))
f = string.Formatter()
print(f.format("{0} {1[k]} {2.real:>5} {x!r:*^9} {{}} {0:{w}}|", "a", {"k": "v"}, 3, x="y", w=4), f.format("{}-{}", 1, 2), f.vformat("{a}{0}", (1,), {"a": 2}))
print(list(f.parse("a{0.x[1]!r:>{w}}b{{c}}{}")), f.get_field("0.real", (5,), {}), f.format("{:d} {:s} {:.2f}", 5, "x", 2.5))
for bad in ("{", "}", "{0", "{0!}", "{0!x}", "{0!rx}", "{0:{", "{} {0}", "{0} {}", "{1}", "{x}", "{0.}", "{0[}", "{0[]}", "{0[1]x}", "{0!r:{1:{2:{3}}}}"):
    try:
        print(repr(bad), f.format(bad, "abc", 5, 6, 7))
    except Exception as error:
        print(repr(bad), type(error).__name__, error)


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "<" + key + ">")
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), len(args), sorted(kwargs))

    def format_field(self, value, spec):
        return super().format_field(value, spec).upper()

    def convert_field(self, value, conversion):
        return value[::-1] if conversion == "x" else super().convert_field(value, conversion)


print(Default().format("{0} {name} {missing} {0!x}", "ab", name="n", other=1))
