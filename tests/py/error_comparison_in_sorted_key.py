# Sorting objects without an order: the error comes from inside sorted, with the list unchanged.
class Version:
    def __init__(self, text):
        self.parts = [int(p) if p.isdigit() else p for p in text.split(".")]

    def __lt__(self, other):
        return self.parts < other.parts

    def __eq__(self, other):
        return isinstance(other, Version) and self.parts == other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version("1.10"), Version("1.9.1"), Version("1.9")]
print(sorted(versions), max(versions), versions.index(Version("1.9")), Version("1") > Version("0"))
try:
    {versions[0]}
except TypeError as error:
    print(error)
try:
    versions[0] <= versions[1]
except TypeError as error:
    print(error)
versions.append(Version("1.beta"))
try:
    versions.sort()
except TypeError as error:
    print(error, versions)


def newest(found):
    ordered = sorted(found,
                     key=lambda version: (version, 0),
                     reverse=True)
    return ordered[0]


print(newest(versions[:3]))
print(newest(versions))
