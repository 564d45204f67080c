"""The quality of pictures in numbers, from their geometry alone (one JSON object a step).

Legal is a picture whose wires run over no box, whose nets share no cell but where one straight
piece crosses another at a right angle, and whose boxes do not overlap. Beyond that there are
counts, three of them with a bound that no routing of the same placement can beat:

  crossings  a pair of trunks in a channel costs at least the cheaper of its two orders
  tracks     a channel needs as many as there are trunks over its fullest row
  wire       a net is at least half the circumference of its ends' rectangle long
"""
from collections import Counter, defaultdict

COUNTS = ("boxes", "arrows", "crossings", "least crossings", "tracks", "density", "bends", "wire",
          "least wire", "back", "height")
FAULTS = ("wires over boxes", "wires over wires", "boxes over boxes")
MOVES = ("kept", "moved", "cells moved")


def pieces(points):
    return zip(points, points[1:])


def between(a, b):
    return range(min(a, b), max(a, b) + 1)


class Net:
    """All arrows to one target on one side: the cells they fill, and their trunks."""

    def __init__(self, name):
        self.name = name
        self.across, self.upright = set(), set()
        self.arms = defaultdict(set)  # cell to directions
        self.trunks = defaultdict(lambda: [set(), set()])  # x to rows joined on the left, right
        self.ends = set()

    def add(self, points):
        self.ends |= {tuple(points[0]), tuple(points[-1])}
        for (x, y), (to_x, to_y) in pieces(points):
            if y == to_y:
                self.add_across(y, min(x, to_x), max(x, to_x))
            else:
                self.add_upright(x, min(y, to_y), max(y, to_y))
        for before, (x, y), after in zip(points, points[1:], points[2:]):
            beside = before if before[1] == y else after
            self.trunks[x][beside[0] > x].add(y)

    def add_across(self, y, x0, x1):
        self.across.update((x, y) for x in range(x0, x1 + 1))
        for x in range(x0, x1):
            self.arms[x, y].add("right")
            self.arms[x + 1, y].add("left")

    def add_upright(self, x, y0, y1):
        self.upright.update((x, y) for y in range(y0, y1 + 1))
        for y in range(y0, y1):
            self.arms[x, y].add("down")
            self.arms[x, y + 1].add("up")

    def bends(self):
        straight = ({"left", "right"}, {"up", "down"})
        return sum(len(arms) == 2 and arms not in straight for arms in self.arms.values())

    def length(self):
        return max(0, len(self.across | self.upright) - 1)

    def least_length(self):
        xs, ys = [x for x, _ in self.ends], [y for _, y in self.ends]
        return max(xs) - min(xs) + max(ys) - min(ys)


class Trunk:
    def __init__(self, net, x, left, right):
        self.net, self.x, self.left, self.right = net, x, left, right
        self.low, self.high = min(left | right), max(left | right)

    def spans(self, row):
        return self.low < row < self.high


def nets_of(picture):
    nets = {}
    for arrow in picture["arrows"]:
        nets.setdefault(arrow["net"], Net(arrow["net"])).add(arrow["pts"])
    return nets.values()


def cells_of(box):
    for y in range(box["y"], box["y"] + box["h"]):
        for x in range(box["x"], box["x"] + box["w"]):
            yield x, y


def count_faults(picture, nets, score):
    boxes = Counter(cell for box in picture["boxes"] for cell in cells_of(box))
    across, upright = defaultdict(list), defaultdict(list)
    for net in nets:
        for cell in net.across:
            across[cell].append(net.name)
        for cell in net.upright:
            upright[cell].append(net.name)
    score["boxes over boxes"] = sum(count > 1 for count in boxes.values())
    score["wires over boxes"] = sum(cell in boxes for cell in set(across) | set(upright))
    score["crossings"] = score["wires over wires"] = 0
    for cell in set(across) | set(upright):
        names = across[cell] + upright[cell]
        if len(set(names)) > 1:
            score["crossings" if len(names) == 2 else "wires over wires"] += 1


def crossings_of(a, b):
    """If trunk a stands left of trunk b; None if their wires would overlap."""
    if a.right & b.left:
        return None
    return sum(map(b.spans, a.right)) + sum(map(a.spans, b.left))


def least_crossings(trunks):
    least = 0
    for i, a in enumerate(trunks):
        for b in trunks[:i]:
            if a.net is not b.net:
                both = [crossings_of(a, b), crossings_of(b, a)]
                least += min([cost for cost in both if cost is not None], default=0)
    return least


def straight_rows(net, channel):
    """Rows on which the net passes the whole channel without a trunk in it."""
    inside = [x for x in net.trunks if channel["x0"] <= x < channel["x1"]]
    rows = Counter(y for x, y in net.across if channel["x0"] <= x < channel["x1"])
    return [] if inside else [row for row in rows]


def score_channel(channel, nets, score):
    trunks = [Trunk(net, x, *sides) for net in nets for x, sides in net.trunks.items()
              if channel["x0"] <= x < channel["x1"]]
    rows = [(net, row) for net in nets for row in straight_rows(net, channel)]
    score["least crossings"] += least_crossings(trunks)
    score["least crossings"] += sum(trunk.spans(row) for trunk in trunks
                                    for net, row in rows if net is not trunk.net)
    score["tracks"] += len({trunk.x for trunk in trunks})
    score["density"] += max((sum(a.low <= b.low <= a.high for a in trunks) for b in trunks), default=0)


def score_picture(picture):
    """Every number for one picture, as a Counter."""
    nets = nets_of(picture)
    score = Counter(boxes=len(picture["boxes"]), arrows=len(picture["arrows"]), height=picture["h"])
    count_faults(picture, nets, score)
    for channel in picture["channels"]:
        score_channel(channel, nets, score)
    score["bends"] = sum(net.bends() for net in nets)
    score["wire"] = sum(net.length() for net in nets)
    score["least wire"] = sum(net.least_length() for net in nets)
    score["back"] = sum(arrow["net"].endswith("B") and arrow["src"] != arrow["dst"]
                        for arrow in picture["arrows"])
    return score


def places_of(picture):
    return {box["id"]: (box["x"], box["y"]) for box in picture["boxes"] if box["kind"] != "frame"}


def score_moves(before, after):
    """Which objects of both pictures stand elsewhere in the second."""
    old, new = places_of(before), places_of(after)
    score = Counter()
    for name in old.keys() & new.keys():
        far = abs(old[name][0] - new[name][0]) + abs(old[name][1] - new[name][1])
        score.update({"kept": 1, "moved": far > 0, "cells moved": far})
    return score


def score_film(pictures):
    """Sums over all pictures of a run; and, as "end ...", the last that has arrows by itself."""
    total, last, at_end, before = Counter(), Counter(), Counter(), None
    for picture in pictures:
        shown = (picture["boxes"], picture["arrows"])
        if before is None or shown != (before["boxes"], before["arrows"]):
            last = score_picture(picture)
        total.update(last)
        total["pictures"] += 1
        if before is not None:
            total.update(score_moves(before, picture))
        if not any(box["kind"] == "island" for box in picture["boxes"]) and picture["arrows"]:
            at_end = last
        before = picture
    total.update({"end " + name: at_end[name] for name in ("crossings", "wire", "back")})
    return total
