# A trie: insert, prefixes, completion, deletion with pruning, wildcards, longest match, a word grid solved.
class Trie:
    __slots__ = "children", "count"

    def __init__(self, words=""):
        self.children, self.count = {}, 0
        for word in words.split():
            self[word] += 1

    def _node(self, word, make=False):
        node = self
        for letter in word:
            if letter not in node.children:
                if not make:
                    return None
                node.children[letter] = Trie()
            node = node.children[letter]
        return node

    def __getitem__(self, word):
        node = self._node(word)
        return node.count if node else 0

    def __setitem__(self, word, count):
        self._node(word, make=True).count = count

    def __delitem__(self, word):
        path = [self]
        for letter in word:
            if letter not in path[-1].children:
                raise KeyError(word)
            path.append(path[-1].children[letter])
        if not path[-1].count:
            raise KeyError(word)
        path[-1].count = 0
        for parent, letter, node in zip(path[-2::-1], word[::-1], path[::-1]):
            if node.count or node.children:
                break
            del parent.children[letter]

    def __contains__(self, word):
        return self[word] > 0

    def __iter__(self):
        return self.under("")

    def under(self, prefix):
        node = self._node(prefix)
        if node is not None:
            if node.count:
                yield prefix
            for letter in sorted(node.children):
                yield from (prefix + letter + rest for rest in node.children[letter])

    def like(self, pattern):
        if not pattern:
            if self.count:
                yield ""
            return
        first, rest = pattern[0], pattern[1:]
        for letter in sorted(self.children) if first == "?" else first:
            if letter in self.children:
                yield from (letter + word for word in self.children[letter].like(rest))

    def longest_in(self, text):
        node, best = self, 0
        for length, letter in enumerate(text, 1):
            if (node := node.children.get(letter)) is None:
                break
            best = length if node.count else best
        return text[:best]

    def __len__(self):
        return 1 + sum(map(len, self.children.values()))


words = Trie("tea ten to in inn i a tea tenor team tent")
print(list(words), len(words), words["tea"], words["te"])
print(list(words.under("te")), list(words.under("x")), list(words.under("inn")))
print(list(words.like("te?")), list(words.like("??")), list(words.like("?e?t")))
print([words.longest_in(text) for text in ("teammate", "innings", "tenant", "zoo")])
for word in ("tenor", "te", "tea", "tea", "innkeeper"):
    try:
        del words[word]
        print("deleted", word, len(words), "team" in words)
    except KeyError as error:
        print("no", error)
grid = ["tie", "nes", "art"]


def solve(node, row, column, used, word):
    if node.count:
        yield word
    for r in range(max(0, row - 1), min(3, row + 2)):
        for c in range(max(0, column - 1), min(3, column + 2)):
            if (r, c) not in used and (after := node.children.get(grid[r][c])):
                yield from solve(after, r, c, used | {(r, c)}, word + grid[r][c])


known = Trie("tie ties ten net nets rest art ear tear near steer nest rent")
found = {word for r in range(3) for c in range(3) if grid[r][c] in known.children
         for word in solve(known.children[grid[r][c]], r, c, {(r, c)}, grid[r][c])}
print(sorted(found, key=lambda word: (-len(word), word)))
