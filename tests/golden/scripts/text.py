names = {"hebrew": "שלום", "chinese": "你好", "arabic": "مرحبا"}  # שלום
for number, (language, text) in enumerate(names.items(), 1):
    print(number, language, text, sep="\t")
print("a\tb\tc", "bell \x07", "esc \x1b[31m", "x" * 60)
print(9, end=" ")
print()
raise KeyError("missing")
