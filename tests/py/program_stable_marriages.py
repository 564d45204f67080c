# Stable matching by proposals, checked for every matching of a small case; then colleges with several places.
from itertools import permutations


def match(proposers, receivers):
    free, taken, log = list(proposers), {}, []
    lists = {name: iter(wishes) for name, wishes in proposers.items()}
    while free:
        proposer = free.pop(0)
        wanted = next(lists[proposer], None)
        if wanted is None:
            log.append(f"{proposer} stays alone")
            continue
        rival = taken.get(wanted)
        order = receivers[wanted].index
        if rival is None or order(proposer) < order(rival):
            taken[wanted] = proposer
            log.append(f"{proposer}+{wanted}" + (f" (not {rival})" if rival else ""))
            if rival:
                free.append(rival)
        else:
            log.append(f"{proposer}x{wanted}")
            free.append(proposer)
    return {proposer: receiver for receiver, proposer in taken.items()}, log


def unstable(pairs, proposers, receivers):
    partner = {b: a for a, b in pairs.items()}
    for a, b in pairs.items():
        for better in proposers[a][:proposers[a].index(b)]:
            if receivers[better].index(a) < receivers[better].index(partner[better]):
                return a, better
    return None


def table(text):
    return {name: wishes.split() for name, _, wishes in
            (line.partition(":") for line in text.strip().splitlines())}


men = table("abe:ivy fay gay jan\nbob:jan ivy fay gay\ncol:ivy jan gay fay\ndan:fay jan ivy gay")
women = table("fay:dan abe bob col\ngay:abe col dan bob\nivy:bob dan abe col\njan:abe col bob dan")
pairs, log = match(men, women)
print(pairs, *log, sep="\n  ")
back, _ = match(women, men)
print({man: woman for woman, man in back.items()} == pairs, back)
stable = [dict(zip(men, order)) for order in permutations(women)
          if unstable(dict(zip(men, order)), men, women) is None]
print(len(stable), pairs in stable, {a: b for b, a in back.items()} in stable)
crossed = dict(zip(men, women))
print(crossed, "unstable for", unstable(crossed, men, women))
happy = {name: [wishes.index(s[name]) for s in stable] for name, wishes in men.items()}
print(happy, all(men[name].index(pairs[name]) == min(ranks) for name, ranks in happy.items()))
colleges = {"art": (1, "zoe yan xia wim"), "law": (2, "wim xia yan zoe")}
seats = {f"{name}{n}": order.split() for name, (places, order) in colleges.items() for n in range(places)}
students = {s: [seat for wish in wishes.split() for seat in seats if seat.startswith(wish)]
            for s, wishes in {"wim": "art law", "xia": "art", "yan": "law art", "zoe": "law"}.items()}
given, log = match(students, seats)
print({s: seat[:-1] for s, seat in sorted(given.items())}, log[-1], len(log))
try:
    match({"a": ["b"], "c": ["b"]}, {"b": ["a"]})
except ValueError as error:
    print(error)
