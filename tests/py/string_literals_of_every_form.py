r"""Prefixes, escapes, continuation, concatenation, bytes, and what is refused."""
print("a" 'b' """c""" '''d''', "it's", 'say "hi"', "\"\'\\", '''two
lines''', """with "quotes" inside""", "tab\there", "\x41\u0042\U00000043\103\0".encode(), "\N{GREEK SMALL LETTER ALPHA}\N{EN DASH}")
print(r"\n\x", R'\'', b"bytes\x00\xff\101", rb"\x", Rb"\n", bR'\t', u"u prefix", f"{1}", rf"\{1}", len("\
"), "line \
continued")
print(len("\a\b\f\n\r\t\v\\"), [ord(c) for c in "\a\b\f\v"], "\8" == "\\8", "\777" == chr(511), b"\377"[0], "é".encode(), "😀", len("😀"), "\ud800" == chr(0xd800))
print(repr("mixed ' quotes"), repr('mixed " quotes'), repr("both ' and \""), repr("\n\t\\\x00\x7f\x80\xa0\u200b\ue000\U0010ffff"), repr(b"\x00'\""), ascii("é€😀"))
print(1_000, 0x_ff, 0b1_0, 0o17, 0XFF, 0B1, 0O7, 00, 1e3, 1E-3, 1., .5, 1_0.0_1, 1e1_0, 5j, 1.5J, 0xdeadBEEF)
for text in (r"'\x4'", r"'\u123'", r"'\N{no such name}'", r"'\N'", r"b'\x4'", "'unclosed", "'''unclosed", "b'é'", "ub'x'", "br''", "bru''", "'\n'",
             "1__0", "1_", "0x", "0b2", "0o8", "012", "1e", "1.e+", "0_7", "1_.0", "1._0", "5jj", "1a", "0xg", "'\\'", "\"'", "u'é'", "f'' b''", r"'\U00110000'", r"'\u{41}'",
             "$", "?", "a!", "\u201cquoted\u201d", "x\u00a0= 1", "½", "a\u200b", "x² = 1", "été = 1", "ａ = 1", "'a''b'", "('a'\n 'b')", "'a'\n'b'", "\\", "\\ ", "1 \\\n+ 1", "a = \\\n"):
    try:
        compile(text, "text", "exec")
        print(ascii(text), "fine")
    except SyntaxError as error:
        print(ascii(text), "|", ascii(error.msg), error.lineno)
ａ = 5
print(a, "ﬁ" == "fi", eval("ﬁ", {"fi": 1}), "e\u0301" == "é")
