# -*- coding: koi8-r -*-
# A source in another encoding: what is in it is decoded, names and all.
имя = "привет"
print(имя, len(имя), ascii(имя), [ord(c) for c in имя[:2]])
print("%s" % b"ab", имя.upper(), {"ключ": имя}["ключ"])
