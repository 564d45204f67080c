# shlex: the reader of tokens in both manners, split, quote and join.
import io
import shlex

texts = ["foo bar", "foo \\ bar", "foo \\x bar", 'foo "bar" bla', 'blurb foo"bar"bar"fasel" baz', "''", 'foo "" bar',
         "a#b c # comment\nd", '"foo\\"bar" z', "foo\\\\bar", ":-) ;-)", "\xe1\xe9\xed", "~/a ~/b-c --v>5",
         "a && b || c; d >>file | (x)", "foo 'ar", "a\\", "hello, world", "a'b'c\"d\"e", '\\"', 'a "b c" d\te\nf']
for text in texts:
    for options in {}, {"posix": True}, {"punctuation_chars": True}, {"posix": True, "punctuation_chars": "|&"}:
        try:
            print(repr(text), options, list(shlex.shlex(text, **options)))
        except ValueError as error:
            print(repr(text), options, error)
    for options in {}, {"posix": False}, {"comments": True}:
        try:
            print("split", options, shlex.split(text, **options))
        except ValueError as error:
            print("split", options, error)
reader = shlex.shlex('a = "b c" ; d')
reader.whitespace += "="
reader.wordchars += ";"
print(list(reader), reader.lineno, reader.error_leader())
reader = shlex.shlex(io.StringIO("x y"))
reader.push_token("first")
print(reader.get_token(), reader.get_token(), reader.get_token(), repr(reader.get_token()))
print(shlex.quote("it's"), shlex.quote(""), shlex.quote("ab"), shlex.join(["a b", "c"]))
