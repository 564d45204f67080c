# codecs: encode and decode by name, those from text to text and bytes to bytes too.
import codecs

print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode("abc", "rot-13"))
print(codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.encode(b"abc", "base64"))
print(codecs.encode("\xe9", "utf-8"), codecs.decode(b"\xc3\xa9", "utf8"), codecs.BOM_UTF8, codecs.BOM)
print(codecs.lookup("utf8").name, codecs.lookup("latin-1").name, codecs.getencoder("rot13")("abc"))
print(codecs.getdecoder("utf-8")(b"abc"), list(codecs.iterencode(["a", "\xe9"], "utf-8")))
for wrong in (lambda: codecs.decode(b"6", "hex"), lambda: codecs.encode("x", "nope"),
              lambda: codecs.encode("\xe9", "ascii"), lambda: codecs.encode(5, "utf-8")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error), error)
