# Substring searches by hand: KMP with its table, Z function, Rabin-Karp, Horspool, Aho-Corasick, periods.
from collections import deque


def borders(pattern):
    table, length = [0] * len(pattern), 0
    for i in range(1, len(pattern)):
        while length and pattern[i] != pattern[length]:
            length = table[length - 1]
        length += pattern[i] == pattern[length]
        table[i] = length
    return table


def knuth_morris_pratt(text, pattern):
    table, matched = borders(pattern), 0
    for i, letter in enumerate(text):
        while matched and letter != pattern[matched]:
            matched = table[matched - 1]
        matched += letter == pattern[matched]
        if matched == len(pattern):
            yield i - matched + 1
            matched = table[matched - 1]


def z_function(text):
    z, left, right = [0] * len(text), 0, 0
    for i in range(1, len(text)):
        if i < right:
            z[i] = min(right - i, z[i - left])
        while i + z[i] < len(text) and text[z[i]] == text[i + z[i]]:
            z[i] += 1
        if i + z[i] > right:
            left, right = i, i + z[i]
    return z


def by_z(text, pattern):
    size = len(pattern)
    return (i - size - 1 for i, n in enumerate(z_function(pattern + "\0" + text)) if n == size)


def rabin_karp(text, pattern, base=256, modulus=101):
    size, wanted, here = len(pattern), 0, 0
    top = pow(base, size - 1, modulus)
    for i, letter in enumerate(text):
        if i < size:
            wanted = (wanted * base + ord(pattern[i])) % modulus
        else:
            here -= ord(text[i - size]) * top
        here = (here * base + ord(letter)) % modulus
        if i >= size - 1 and here == wanted and text[i - size + 1:i + 1] == pattern:
            yield i - size + 1


def horspool(text, pattern):
    last = len(pattern) - 1
    skip = {letter: last - i for i, letter in enumerate(pattern[:-1])}
    i = last
    while i < len(text):
        if text[i - last:i + 1] == pattern:
            yield i - last
        i += skip.get(text[i], last + 1)


def many_at_once(text, words):
    after, fail, ends = [{}], [0], [[]]
    for word in words:
        state = 0
        for letter in word:
            if letter not in after[state]:
                after[state][letter] = len(after)
                after.append({}), fail.append(0), ends.append([])
            state = after[state][letter]
        ends[state].append(word)
    queue = deque(after[0].values())
    while queue:
        state = queue.popleft()
        for letter, child in after[state].items():
            back = fail[state]
            while back and letter not in after[back]:
                back = fail[back]
            fail[child] = after[back].get(letter, 0)
            ends[child] += ends[fail[child]]
            queue.append(child)
    state = 0
    for i, letter in enumerate(text, 1):
        while state and letter not in after[state]:
            state = fail[state]
        state = after[state].get(letter, 0)
        yield from ((i - len(word), word) for word in ends[state])


print(borders("ababaca"), borders("aaaa"), z_function("aabaaab"))
for text, pattern in [("abracadabra", "abra"), ("aaaaaa", "aa"), ("mississippi", "issi"), ("abc", "abcd"),
                      ("наполеон на поле", "пол")]:
    answers = [list(search(text, pattern)) for search in (knuth_morris_pratt, by_z, rabin_karp, horspool)]
    plain = [i for i in range(len(text)) if text.startswith(pattern, i)]
    print(pattern, plain, [answer == plain for answer in answers])
print(list(many_at_once("ushers and his", ["he", "she", "his", "hers", "s"])))
for text in ("abcabcabc", "abab", "abcab", "zzz"):
    period = len(text) - borders(text)[-1]
    print(text, period, len(text) % period == 0)
