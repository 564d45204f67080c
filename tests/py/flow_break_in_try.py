# Loops that end early with break or continue inside try.
for i in range(4):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    finally:
        print("finally", i)
else:
    print("no else")
while True:
    try:
        raise ValueError(1)
    except ValueError:
        break
print("done")
