# vim: set fileencoding=cp1252 :
# Quotes and a euro sign, as an editor on Windows writes them.
text = "“quoted” – 5 €"
print(text, len(text), ascii(text))
print(text.encode("utf-8")[:6])
