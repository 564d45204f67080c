# Words in a tree of letters: nested dicts.
root = {}
for word in ("to", "tea", "ten", "in", "inn"):
    node = root
    for letter in word:
        node = node.setdefault(letter, {})
    node["end"] = True
