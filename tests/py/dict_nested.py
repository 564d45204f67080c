school = {"Ann": {"math": 90, "art": 80}, "Bob": {"math": 70}}
school["Bob"]["art"] = 85
school.setdefault("Cid", {})["math"] = 60
for name, marks in school.items():
    print(name, marks, sum(marks.values()) / len(marks))
print(school["Ann"]["math"], school.get("Zed", {}).get("math", "none"), {n: m["math"] for n, m in school.items()})
copy = dict(school)
copy["Ann"]["math"] = 0
print(school["Ann"]["math"])
tree = {"value": 1, "children": [{"value": 2, "children": []}, {"value": 3, "children": []}]}


def total(node):
    return node["value"] + sum(total(c) for c in node["children"])


print(total(tree))
