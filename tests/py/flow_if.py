def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif score >= 70:
        return "C"
    else:
        return "F"


for score in (95, 90, 85, 72, 10):
    print(score, grade(score))
if 0:
    print("never")
if "":
    pass
elif []:
    print("no")
else:
    print("else")
x = 5
if x > 3:
    if x > 10:
        print("big")
    else:
        print("middle")
