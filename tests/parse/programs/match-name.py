match = 1
match: int = 2
match += 1
match.x
match[0]
match(x)
match(x).y = 1
match, case = 1, 2
match - 1
match * a, b
match in x
match if x else y
match; case
print(match)
match (x), y
match -x
match[a, b] = c
match = {match: case}
for match in case: pass
def match(case): return match
case = lambda match: case
match @ x
match == x
match or x
match(
    a, b)
