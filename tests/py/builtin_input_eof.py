print("before")
text = input("prompt: ")
print("never", text)
