# wrap, fill, shorten, dedent, indent and every option of TextWrapper.
import textwrap

text = "Hello there -- you goof-ball, use the -b option! It's 1.5-2 times a well-known--and veryveryverylongunbreakableword  end.  New sentence. \tTabbed\nnewline"
for width in (1, 10, 20, 40, 70):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
for options in ({"break_long_words": False}, {"break_on_hyphens": False}, {"drop_whitespace": False}, {"replace_whitespace": False}, {"expand_tabs": False, "replace_whitespace": False},
                {"fix_sentence_endings": True}, {"tabsize": 3}, {"max_lines": 2}, {"max_lines": 1, "placeholder": "..."}, {"max_lines": 3, "placeholder": "~"}):
    print(options, textwrap.wrap(text, 18, **options))
print(textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello  world!", width=11), textwrap.shorten("Hello world", width=10, placeholder="..."), textwrap.shorten("  a  b  ", 5))
for bad in (lambda: textwrap.wrap("abc", 0), lambda: textwrap.shorten("hello world", 3), lambda: textwrap.wrap("abc def", 5, max_lines=1, placeholder="......")):
    try:
        print(bad())
    except ValueError as error:
        print(error)
print(repr(textwrap.dedent("    hello\n      world\n    ")), repr(textwrap.dedent("  a\n\tb\n")), repr(textwrap.dedent("\n   \n  x\n    y")), repr(textwrap.dedent("a\n b")))
print(repr(textwrap.dedent(" \t a\n \t  b\n \tc")), repr(textwrap.dedent("")))
print(repr(textwrap.indent("hello\n\n \nworld", "  ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)), repr(textwrap.indent("a\nb\n", "+")))
wrapper = textwrap.TextWrapper(width=20, initial_indent="> ")
wrapper.subsequent_indent = "| "
print(wrapper.fill("The quick brown fox jumped over the lazy dog."), wrapper.wrap(""), wrapper.wrap("   "), wrapper.width)
print(textwrap.wrap("a-b-c-d-e-f", 4), textwrap.wrap("foo--bar", 5), textwrap.wrap("x " * 5, 3), textwrap.wrap("é-à ß" * 3, 6), textwrap.wrap("--help -x --long-option", 8))
