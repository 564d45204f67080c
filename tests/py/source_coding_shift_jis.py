# coding: shift_jis
# Two bytes to a letter, the second of which may look like a backslash.
text = "表示"
print(text, len(text), ascii(text))
