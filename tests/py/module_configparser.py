# configparser: sections, values and their conversions, references, errors, writing.
import configparser
import io
from configparser import ConfigParser, ExtendedInterpolation, RawConfigParser

TEXT = """
[DEFAULT]
ServerAliveInterval = 45
Compression = yes
# a comment
[forge]
User = hg
multi = line1
  line2

  line3
path: %(home)s/x
home = /h
percent = 50%%
[server]
port = 50022
ratio = 1.5
flag = off
empty =
"""


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, "-", error, error.args)


def written(parser, **options):
    out = io.StringIO()
    parser.write(out, **options)
    return out.getvalue()


config = ConfigParser()
config.read_string(TEXT)
print(config.sections(), "server" in config, "DEFAULT" in config, len(config), list(config))
forge, server = config["forge"], config["server"]
print(forge, forge["user"], forge["PATH"], forge["percent"], repr(forge["multi"]), dict(forge), len(forge))
print(forge.get("nope"), forge.get("nope", "other"), server.getint("port"), server.getfloat("ratio"))
print(server.getboolean("flag"), server.getboolean("compression"), repr(server["empty"]))
print(server.getint("zz", fallback=3), server.getint("zz"), config.getint("server", "x", fallback=9))
print(config.options("server"), config.items("server"), config.has_option("server", "compression"))
for wrong in (lambda: config["zz"], lambda: config.get("zz", "a"), lambda: config.get("server", "zz"),
              lambda: server["zz"], lambda: config.getboolean("server", "port"),
              lambda: config.getint("server", "ratio"), lambda: config.add_section("server"),
              lambda: config.add_section("DEFAULT"), lambda: config.set("server", "a", 5),
              lambda: config.set("zz", "a", "5"), lambda: config.set("server", "a", "5%"),
              lambda: config.options("zz"), lambda: config.items("zz")):
    attempt(wrong)
for text in "a=1", "[a]\nx\ny=1\n=z", "[a]\n[a]", "[a]\nx=1\nX=2":
    attempt(lambda: ConfigParser().read_string(text))

# References.
bad = ConfigParser()
bad.read_string("[a]\nx=%(y)s\nz=%(z)s\nw=%q\nv=%(u")
for name in "xzwv":
    attempt(lambda: bad.get("a", name))
extended = ConfigParser(interpolation=ExtendedInterpolation())
extended.read_string("[a]\nx=1\ny=${x}2\n[b]\nz=${a:y}3 $$\nbad=${nope}\nbad2=${a:b:c}\nbad3=$x")
print(extended["b"]["z"], extended["a"]["y"])
for name in "bad", "bad2", "bad3":
    attempt(lambda: extended["b"][name])

# Changing and writing.
config["new"] = {"k": "v", "n": 1}
config["new"]["q"] = "2"
config.set("new", "r", "%(k)s!")
print(dict(config["new"]), config.remove_option("new", "n"), config.remove_option("new", "n"))
print(config.remove_section("nope"), config.remove_section("forge"), config.sections())
print(written(config))
print(written(config, space_around_delimiters=False)[:40])

# Other syntax.
raw = RawConfigParser(allow_no_value=True, inline_comment_prefixes=("#",), delimiters=("=",))
raw.read_string("[a]\nkey\nb = 1 # c\nc:d = 2\n")
print(dict(raw["a"]), written(raw))
lists = ConfigParser({"a": "1"}, converters={"list": lambda text: text.split(",")})
lists.read_dict({"s": {"l": "1,2,3", "i": 5}})
print(lists.getlist("s", "l"), lists["s"].getlist("l"), lists.defaults(), lists["s"]["a"], list(lists.converters))
print(lists.get("s", "l", vars={"l": "zz"}))
del lists["s"]
attempt(lambda: lists.__delitem__("s"))
short = ConfigParser(empty_lines_in_values=False, comment_prefixes=("//",))
short.read_string("[a]\nx=1\n  2\n\n// c\ny=3\n")
print(dict(short["a"]), configparser.DEFAULTSECT)
exact = ConfigParser()
exact.optionxform = str
exact.read_string("[A]\nKey=1")
print(list(exact["A"]), exact == exact, config == ConfigParser())
