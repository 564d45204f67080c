# Poker: cards as enums and named tuples, hands ranked and compared, seeded deals, counts of every kind.
import random
from collections import Counter
from enum import Enum, IntEnum
from functools import total_ordering
from itertools import combinations, product
from typing import NamedTuple


class Suit(Enum):
    CLUBS, DIAMONDS, HEARTS, SPADES = "♣♦♥♠"


Rank = IntEnum("Rank", "TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN JACK QUEEN KING ACE", start=2)
Kind = IntEnum("Kind", ["HIGH", "PAIR", "TWO_PAIRS", "THREE", "STRAIGHT", "FLUSH", "HOUSE", "FOUR", "ROYAL"])


class Card(NamedTuple):
    rank: Rank
    suit: Suit

    @classmethod
    def read(cls, text):
        rank, suit = text
        return cls(Rank("23456789TJQKA".index(rank) + 2), Suit(dict(zip("cdhs", "♣♦♥♠"))[suit]))

    def __str__(self):
        return "23456789TJQKA"[self.rank - 2] + self.suit.value


@total_ordering
class Hand:
    def __init__(self, cards):
        self.cards = [Card.read(text) for text in cards.split()] if isinstance(cards, str) else list(cards)
        if len(set(self.cards)) != 5:
            raise ValueError(f"a hand has 5 different cards, not {len(set(self.cards))}")
        counts = Counter(card.rank for card in self.cards)
        order = sorted(counts, key=lambda rank: (counts[rank], rank), reverse=True)
        flush = len({card.suit for card in self.cards}) == 1
        if order == [14, 5, 4, 3, 2]:
            order = order[1:] + [Rank.ACE]
            order[-1] = 1
        straight = len(order) == 5 and order[0] - order[-1] == 4
        match sorted(counts.values(), reverse=True):
            case [4, *_]:
                kind = Kind.FOUR
            case [3, 2]:
                kind = Kind.HOUSE
            case [3, *_]:
                kind = Kind.THREE
            case [2, 2, _]:
                kind = Kind.TWO_PAIRS
            case [2, *_]:
                kind = Kind.PAIR
            case _ if straight or flush:
                kind = Kind.ROYAL if straight and flush else Kind.STRAIGHT if straight else Kind.FLUSH
            case _:
                kind = Kind.HIGH
        self.kind, self.key = kind, (kind, *order)

    def __eq__(self, other):
        return self.key == other.key

    def __lt__(self, other):
        return self.key < other.key

    def __str__(self):
        return f"{' '.join(map(str, sorted(self.cards, key=lambda c: (c.rank, c.suit.name))))}" \
               f" {self.kind.name.lower().replace('_', ' ')}"


hands = [Hand(text) for text in ("2h 3d 5s 9c Kd", "2c 3h 4s 8c Ah", "2h 4s 4c 2d 4h", "2s 8s As Qs 3s",
                                 "Ah 2d 3s 4c 5h", "Td Jd Qd Kd Ad", "5c 5h 9c 9d 2s", "7c 7d 7h 7s 2d")]
for hand in sorted(hands, reverse=True):
    print(hand, [int(k) for k in hand.key])
print(Hand("2h 3d 5s 9c Kd") == Hand("2d 3h 5c 9s Kh"), Hand("6c 2d 3s 4c 5h") > Hand("Ah 2d 3s 4c 5h"))
deck = [Card(rank, suit) for rank, suit in product(Rank, Suit)]
random.Random(3).shuffle(deck)
players = {name: deck[5 * i:5 * i + 5] for i, name in enumerate(("ann", "bob", "cid"))}
best = max(players, key=lambda name: Hand(players[name]))
print({name: str(Hand(cards)) for name, cards in players.items()}, best, sep="\n")
print(max(map(Hand, combinations(deck[20:27], 5))), Counter(Hand(c).kind.name for c in combinations(deck[:9], 5)))
for wrong in ("2h 3h", "2h 2h 3h 4h 5h", "1h 2h 3h 4h 5h", "2x 3h 4h 5h 6h", "10h 2h 3h 4h 5h"):
    try:
        Hand(wrong)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(repr(Card.read("Qs")), Rank.TWO < Kind.FOUR, Suit.HEARTS.value, Rank["JACK"] + 1)
