"""The same graphs drawn by Graphviz's dot and by graph-easy: crossings, edges over nodes,
how far kept nodes move from one step to the next, and time. One cell is a tenth of an inch wide
and a fifth high for dot, whose splines are followed in short pieces.
"""
import itertools
import re
import shutil
import subprocess
import time
from collections import Counter

PICTURES = 12  # of a run, evenly spread
MOST_BOXES = 60
GRAPH_EASY_SECONDS = 20


def name_of(box):
    return '"%s"' % box["id"]


def dot_source(picture):
    """Nodes as large as our boxes; edges leave at their rows and enter at titles."""
    lines = ["digraph { rankdir=LR; node [shape=box fixedsize=true];"]
    for box in picture["boxes"]:
        lines.append("%s [width=%.2f height=%.2f];" % (name_of(box), box["w"] / 10, box["h"] / 5))
    for arrow in picture["arrows"]:
        lines.append('"%s" -> "%s";' % (arrow["src"], arrow["dst"]))
    return "\n".join(lines + ["}"])


def bezier(points, pieces=8):
    """Points on a dot spline: cubic, each third point shared."""
    out = [points[0]]
    for i in range(0, len(points) - 3, 3):
        a, b, c, d = points[i:i + 4]
        for k in range(1, pieces + 1):
            t = k / pieces
            out.append(tuple((1 - t) ** 3 * a[n] + 3 * (1 - t) ** 2 * t * b[n] +
                             3 * (1 - t) * t * t * c[n] + t ** 3 * d[n] for n in (0, 1)))
    return out


def parse_plain(text):
    nodes, edges = {}, []
    for line in text.splitlines():
        words = line.split()
        if words[0] == "node":
            name, x, y, w, h = words[1].strip('"'), *map(float, words[2:6])
            nodes[name] = (10 * (x - w / 2), 5 * (y - h / 2), 10 * w, 5 * h)
        elif words[0] == "edge":
            count = int(words[3])
            numbers = list(map(float, words[4:4 + 2 * count]))
            points = [(10 * x, 5 * y) for x, y in zip(numbers[::2], numbers[1::2])]
            edges.append((words[1].strip('"'), words[2].strip('"'), bezier(points)))
    return nodes, edges


def turns(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def pieces_cross(a, b, c, d):
    return turns(a, b, c) * turns(a, b, d) < 0 and turns(c, d, a) * turns(c, d, b) < 0


def count_crossings(edges):
    """Pairs of edges that cross, less those that share an end there."""
    count = 0
    for one, two in itertools.combinations(edges, 2):
        if one[1] == two[1]:
            continue
        count += any(pieces_cross(a, b, c, d)
                     for a, b in zip(one[2], one[2][1:]) for c, d in zip(two[2], two[2][1:]))
    return count


def count_over_nodes(nodes, edges):
    count = 0
    for source, target, points in edges:
        for name, (x, y, w, h) in nodes.items():
            if name not in (source, target):
                count += any(x < px < x + w and y < py < y + h for px, py in points)
    return count


def draw_dot(picture):
    start = time.perf_counter()
    done = subprocess.run(["dot", "-Tplain"], input=dot_source(picture), capture_output=True, text=True)
    return parse_plain(done.stdout), time.perf_counter() - start


def dot_score(pictures):
    total, before = Counter(), None
    for picture in pictures:
        (nodes, edges), seconds = draw_dot(picture)
        total.update({"pictures": 1, "ms": 1000 * seconds, "crossings": count_crossings(edges),
                      "over": count_over_nodes(nodes, edges)})
        kept = [name for name in nodes if before and name in before and name.startswith("o")]
        total.update({"kept": len(kept), "moved": sum(
            abs(nodes[name][0] - before[name][0]) + abs(nodes[name][1] - before[name][1]) >= 1
            for name in kept)})
        before = nodes
    return total


def draw_graph_easy(picture):
    """Crossings it draws, as its box art shows them; None if it takes too long."""
    lines = ["graph { flow: east; }"]
    lines += ["[%s] -> [%s]" % (arrow["src"], arrow["dst"]) for arrow in picture["arrows"]]
    start = time.perf_counter()
    try:
        done = subprocess.run(["graph-easy", "--as=boxart"], input="\n".join(lines),
                              capture_output=True, text=True, timeout=GRAPH_EASY_SECONDS)
    except subprocess.TimeoutExpired:
        return None, GRAPH_EASY_SECONDS
    return len(re.findall("┼", done.stdout)), time.perf_counter() - start


def sample(pictures):
    """Some steps of a run, spread evenly over those that have arrows and are not too large."""
    usable = [p for p in pictures if p.get("arrows") and len(p["boxes"]) <= MOST_BOXES]
    stride = max(1, len(usable) // PICTURES)
    return usable[::-1][::stride][::-1]


def our_score(pictures, score):
    total, before = Counter(), None
    for picture in pictures:
        counts = score.score_picture(picture)
        total.update({"pictures": 1, "crossings": counts["crossings"], "over": counts["wires over boxes"]})
        if before:
            total.update(score.score_moves(before, picture))
        before = picture
    return total


def print_row(name, total, ms):
    print("  %-12s %8d %10d %17d %9d/%-6d %10s" % (
        name, total["pictures"], total["crossings"], total["over"], total["moved"], total["kept"], ms))


def compare(paths, pictures_of, score, frame_ms):
    samples = [sample(pictures_of(path)) for path in paths.values()]
    print("peers: the same graphs, up to %d steps of each run, at most %d boxes" % (PICTURES, MOST_BOXES))
    print("  %-12s %8s %10s %17s %16s %10s" % (
        "who", "pictures", "crossings", "edges over nodes", "moved/kept", "ms each"))
    ours = sum((our_score(pictures, score) for pictures in samples), Counter())
    print_row("boxarrow", ours, "%.2f" % frame_ms)
    if shutil.which("dot"):
        dot = sum((dot_score(pictures) for pictures in samples), Counter())
        print_row("dot", dot, "%.2f" % (dot["ms"] / max(1, dot["pictures"])))
    else:
        print("  dot is not installed (apt-get install graphviz)")
    if shutil.which("graph-easy"):
        drawn = [draw_graph_easy(pictures[-1]) for pictures in samples if pictures]
        good = [(crossings, seconds) for crossings, seconds in drawn if crossings is not None]
        total = Counter(pictures=len(good), crossings=sum(crossings for crossings, _ in good))
        print_row("graph-easy", total, "%.0f" % (1000 * sum(s for _, s in drawn) / max(1, len(drawn))))
        last = sum(score.score_picture(pictures[-1])["crossings"] for pictures in samples if pictures)
        print("  (graph-easy: the last picture of each run only, where boxarrow has %d crossings; "
              "%d took too long)" % (last, len(drawn) - len(good)))
    else:
        print("  graph-easy is not installed (apt-get install libgraph-easy-perl)")
