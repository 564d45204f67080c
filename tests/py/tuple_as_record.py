people = [("Ann", 30, "Oslo"), ("Bob", 25, "Rome"), ("Cid", 35, "Oslo")]
for name, age, city in people:
    print(f"{name:5} {age:3} {city}")
print(sorted(people, key=lambda p: p[1])[0][0], [p[0] for p in people if p[2] == "Oslo"])


def min_max(values):
    return min(values), max(values)


low, high = min_max([3, 1, 2])
print(low, high, min_max("word"))
by_city = {}
for name, _, city in people:
    by_city.setdefault(city, []).append(name)
print(by_city, divmod(17, 5), *zip(*people))
