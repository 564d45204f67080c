class ShopError(Exception):
    """Base of the shop's errors."""


class OutOfStock(ShopError):
    def __init__(self, item, wanted):
        super().__init__(f"{item}: wanted {wanted}")
        self.item = item
        self.wanted = wanted


class Closed(ShopError):
    def __str__(self):
        return "closed today"


for error in (OutOfStock("tea", 3), Closed(), ShopError("plain", 2), ShopError()):
    try:
        raise error
    except OutOfStock as e:
        print("stock", e, e.item, e.wanted, e.args)
    except ShopError as e:
        print("shop", e, repr(e), e.args)
print(issubclass(OutOfStock, Exception), OutOfStock.__mro__)
