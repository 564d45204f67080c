größe = "é" + 5 if False else 1
print("äöü", größe, "日本" + str(5) + 5)
