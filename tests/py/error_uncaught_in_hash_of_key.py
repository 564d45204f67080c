# A dictionary asks a key's __hash__ and __eq__; what fails there is what the caller sees.
class Card:
    def __init__(self, suit, rank):
        self.suit, self.rank = suit, rank

    def __hash__(self):
        return hash((self.suit, self.rank))

    def __eq__(self, other):
        if other.rank is None:
            raise ValueError("a card without rank")
        return (self.suit, self.rank) == (other.suit, other.rank)


hand = {Card("hearts", 7): "seven", Card("clubs", 1): "ace"}
print(hand[Card("hearts", 7)], Card("clubs", 2) in hand, len({Card("a", 1), Card("a", 1)}))
for wrong in (Card([], 1), Card("spades", {})):
    try:
        hand[wrong] = "no"
    except TypeError as error:
        print(error)
print(len(hand))


def play(cards, suit, *ranks):
    return {rank: cards[Card(suit, rank)] for rank in ranks}


print(play(hand, "hearts", 7))
play(hand, "hearts", 7, bytearray(b"8"))
