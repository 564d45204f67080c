# A family of exceptions: attributes, chains, groups of all faults of a form, notes, translation of causes.
class ShopError(Exception):
    code = 1
    family = []

    def __init_subclass__(cls, code=None):
        cls.code = code or cls.__base__.code
        ShopError.family.append(cls.__name__)

    def __str__(self):
        return f"[E{self.code:03}] {super().__str__()}"


class FieldError(ShopError, ValueError, code=10):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field

    def __reduce__(self):
        return type(self), (self.field, self.args[0].partition(": ")[2])


class MissingField(FieldError, code=11):
    def __init__(self, field):
        super().__init__(field, "is missing")


class StockError(ShopError, LookupError):
    pass


class Faults(ExceptionGroup):
    def derive(self, errors):
        return Faults(self.message, errors)

    @property
    def fields(self):
        return [error.field for error in self.exceptions if isinstance(error, FieldError)]


def number(form, name, low, high):
    if name not in form:
        raise MissingField(name)
    try:
        value = int(form[name])
    except ValueError as error:
        raise FieldError(name, f"{form[name]!r} is no number") from error
    if not low <= value <= high:
        error = FieldError(name, f"{value} is not in {low}..{high}")
        error.add_note(f"smallest {low}")
        raise error
    return value


def check(form, stock):
    faults, order = [], {}
    for name, low, high in (("count", 1, 9), ("zip", 1000, 9999), ("age", 18, 120)):
        try:
            order[name] = number(form, name, low, high)
        except FieldError as error:
            faults.append(error)
    try:
        order["price"] = stock[form.get("item")]
    except KeyError as missing:
        try:
            raise StockError(f"no {missing.args[0]} in stock") from None
        except StockError as error:
            faults.append(error)
    if faults:
        raise Faults("order refused", faults)
    return order


stock = {"pen": 3, "ink": 8}
for form in ({"count": "2", "zip": 8000, "age": "44", "item": "pen"}, {"count": "x", "zip": "12", "item": "ink"},
             {"count": 0, "zip": 1234, "age": 17.9, "item": "cat"}, {}):
    try:
        print(check(form, stock))
    except* MissingField as group:
        print("missing", group.fields, type(group).__name__)
    except* FieldError as group:
        for error in group.exceptions:
            print(f"  {error} cause={error.__cause__!r} notes={getattr(error, '__notes__', [])}")
    except* LookupError as group:
        print("  lookup", group.exceptions[0], group.exceptions[0].__context__.args,
              group.exceptions[0].__suppress_context__)
print(ShopError.family, [cls.__name__ for cls in MissingField.__mro__], StockError.code)
try:
    check({}, {})
except Faults as faults:
    print(faults, len(faults.exceptions), faults.fields)
    kept, rest = faults.split(lambda error: isinstance(error, FieldError) and error.field < "c")
    print(kept, rest, [str(e) for e in kept.exceptions], rest.subgroup(StockError).exceptions)
import copy
error = copy.copy(FieldError("a", "b"))
print(error, repr(error), error.args, error.field, isinstance(error, ValueError))
