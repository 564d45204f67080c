# Case methods on letters whose forms have other lengths or depend on what stands around.
words = ['straße', 'ΟΔΥΣΣΕΥΣ', 'ǆ ǅ Ǆ', 'ﬁn', 'İi ıI', 'mixed CASE', "they're bill's", 'ŉ', '123abc', 'éÉ', 'ΑΣ.', 'ΑΣB']
for word in words:
    print(ascii(word), ascii(word.upper()), ascii(word.lower()), ascii(word.title()))
    print('   ', ascii(word.swapcase()), ascii(word.capitalize()), ascii(word.casefold()))
    print('   ', word.isupper(), word.islower(), word.istitle(), len(word.upper()) - len(word))
long = 'aß' * 5000
print(len(long.upper()), long.upper() == 'ASS' * 5000, long.upper().lower() == 'ass' * 5000)
print(('x' * 1000 + 'é').upper()[-2:], ('É' * 3000).lower() == 'é' * 3000)
