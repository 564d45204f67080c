s = "hello World 123"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("HELLO".isupper(), "hello".islower(), "Hello".istitle(), "123".isupper(), "".islower())
print("they're bill's".title(), "ßtraße".upper(), "STRASSE".casefold(), "ÀÉ".lower())
print("aBc".swapcase().swapcase(), "x1y".title(), "élan".capitalize())
