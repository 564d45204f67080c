students = [
    {"name": "Ana", "grades": [90, 85], "tags": {"a", "b"}},
    {"name": "Bob", "grades": [70, 65]},
    {"name": "Cyd", "grades": [100]},
]
def average(xs):
    return sum(xs) / len(xs)
best = max(students, key=lambda s: average(s["grades"]))
by_name = {s["name"]: s for s in students}
for s in students:
    s["avg"] = average(s["grades"])
by_name["Bob"]["grades"].append(99)
point = (1, 2, ("x", [3]))
print(best["name"], by_name["Bob"])
