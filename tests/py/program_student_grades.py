records = """
Ann;85,92,78
Bob;70,65,80
Cid;95,98,100
Dee;
Eve;60,x,55
"""


def parse(text):
    for number, line in enumerate(text.strip().splitlines(), 1):
        name, _, marks = line.partition(";")
        try:
            yield name, [int(m) for m in marks.split(",") if m]
        except ValueError as error:
            print(f"line {number}: {error}")


def letter(average):
    for limit, grade in ((90, "A"), (80, "B"), (70, "C"), (60, "D")):
        if average >= limit:
            return grade
    return "F"


students = dict(parse(records))
report = {}
for name, marks in students.items():
    try:
        average = sum(marks) / len(marks)
    except ZeroDivisionError:
        print(name, "has no marks")
        continue
    report[name] = average, letter(average)
for name, (average, grade) in sorted(report.items(), key=lambda item: item[1], reverse=True):
    print(f"{name:<5}{average:7.2f} {grade}")
grades = {}
for name, (_, grade) in report.items():
    grades.setdefault(grade, []).append(name)
print(grades)
best = max(report, key=lambda name: report[name][0])
print("best:", best, "all passed:", all(a >= 60 for a, _ in report.values()))
