def func():
    a = 20
    b = []
    c = ""


func()
print("done")
