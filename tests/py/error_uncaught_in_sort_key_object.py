# An error in __lt__ during sort, with the list empty meanwhile; the traceback shows both.
class Version:
    def __init__(self, text):
        self.parts = text.split(".")

    def __lt__(self, other):
        return [int(part) for part in self.parts] < [int(part) for part in other.parts]

    def __repr__(self):
        return "v" + ".".join(self.parts)


versions = [Version("1.10"), Version("1.9"), Version("1.2.1")]
versions.sort()
print(versions)
print(max(versions), min(versions, key=lambda version: len(version.parts)))
versions.append(Version("2.beta"))
try:
    versions.sort()
except ValueError as error:
    print(error, versions)
sorted(versions, reverse=True)
