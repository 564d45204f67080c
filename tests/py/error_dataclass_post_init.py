# An uncaught error raised by a dataclass's __post_init__ helper with a cause.
from dataclasses import dataclass


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise LookupError(f'no number in {text!r}') from error


@dataclass
class Reading:
    text: str
    number: int = 0

    def load(self):
        self.number = parse(self.text)
        return self


print(Reading('12').load())
print(Reading('twelve').load())
