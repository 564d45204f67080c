def shift_letter(letter, key):
    if letter.islower():
        return chr((ord(letter) - ord("a") + key) % 26 + ord("a"))
    if letter.isupper():
        return chr((ord(letter) - ord("A") + key) % 26 + ord("A"))
    return letter


def encrypt(text, key):
    return "".join(shift_letter(c, key) for c in text)


def decrypt(text, key):
    return encrypt(text, -key)


def crack(text):
    def score(candidate):
        return sum(candidate.count(c) for c in "etaoin ")

    return max((decrypt(text, k) for k in range(26)), key=score)


def vigenere(text, word):
    keys = [ord(c) - ord("a") for c in word]
    out, i = [], 0
    for c in text:
        if c.isalpha():
            out.append(shift_letter(c, keys[i % len(keys)]))
            i += 1
        else:
            out.append(c)
    return "".join(out)


message = "Attack the Eastern gate at noon, not later!"
secret = encrypt(message, 7)
print(secret)
print(decrypt(secret, 7) == message)
print(crack(secret))
print(vigenere(message, "lemon"))
print(encrypt(encrypt("round trip", 13), 13))
