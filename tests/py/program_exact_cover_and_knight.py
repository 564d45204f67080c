# Backtracking: exact cover on dictionaries, a knight's tour by fewest exits, map colours, sums of digits.
def exact_covers(columns, rows, chosen=()):
    if not columns:
        yield sorted(chosen)
        return
    column = min(columns, key=lambda name: (len(columns[name]), name))
    for row in sorted(columns[column]):
        removed = cover(columns, rows, row)
        yield from exact_covers(columns, rows, (*chosen, row))
        uncover(columns, rows, row, removed)


def cover(columns, rows, row):
    removed = []
    for name in rows[row]:
        for other in columns[name]:
            for place in rows[other]:
                if place != name:
                    columns[place].discard(other)
        removed.append(columns.pop(name))
    return removed


def uncover(columns, rows, row, removed):
    for name in reversed(rows[row]):
        columns[name] = removed.pop()
        for other in columns[name]:
            for place in rows[other]:
                if place != name:
                    columns[place].add(other)


def by_column(rows, names):
    return {name: {row for row, places in rows.items() if name in places} for name in names}


def knight(size, start):
    steps = [(a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b)]
    order = {start: 1}

    def exits(place):
        return [(place[0] + a, place[1] + b) for a, b in steps
                if 0 <= place[0] + a < size > place[1] + b >= 0
                and (place[0] + a, place[1] + b) not in order]

    def go(place):
        if len(order) == size * size:
            return True
        for after in sorted(exits(place), key=lambda p: (len(exits(p)), p)):
            order[after] = len(order) + 1
            if go(after):
                return True
            del order[after]
        return False
    return order if go(start) else None


def colours(borders, palette, given=()):
    given = dict(given)
    open_lands = [land for land in borders if land not in given]
    if not open_lands:
        return given
    land = max(open_lands, key=lambda land: sum(near in given for near in borders[land]))
    for colour in palette:
        if all(given.get(near) != colour for near in borders[land]):
            if found := colours(borders, palette, given | {land: colour}):
                return found


rows = {"A": [1, 4, 7], "B": [1, 4], "C": [4, 5, 7], "D": [3, 5, 6], "E": [2, 3, 6, 7], "F": [2, 7]}
columns = by_column(rows, range(1, 8))
print(list(exact_covers(columns, rows)), len(columns))
dominoes = {f"{r}{c}{way}": [(r, c), (r + (way == "v"), c + (way == "h"))]
            for r in range(4) for c in range(4) for way in "hv"
            if (r < 3 if way == "v" else c < 3)}
tilings = list(exact_covers(by_column(dominoes, [(r, c) for r in range(4) for c in range(4)]), dominoes))
print(len(dominoes), len(tilings), tilings[0])
tour = knight(6, (0, 0))
for r in range(6):
    print("".join(f"{tour[r, c]:>4}" for c in range(6)))
print(knight(3, (0, 0)), knight(1, (0, 0)))
australia = {"wa": "nt sa", "nt": "wa sa q", "sa": "wa nt q nsw v", "q": "nt sa nsw", "nsw": "sa q v",
             "v": "sa nsw", "t": ""}
australia = {land: near.split() for land, near in australia.items()}
print(colours(australia, ["red", "green", "blue"]), colours(australia, ["red", "green"]))
