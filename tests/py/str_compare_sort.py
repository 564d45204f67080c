words = ["banana", "apple", "Cherry", "date", "apple pie", "10", "9"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True))
print("a" < "b", "Z" < "a", "10" < "9", "abc" < "abcd", "é" > "z", "" < "a", "a" == "A".lower())
print(max(words), min(words), max(words, key=len), sorted("Hello"), sorted(words, key=lambda w: (len(w), w)))
