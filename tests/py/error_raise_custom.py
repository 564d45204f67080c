class TemperatureError(Exception):
    def __init__(self, degrees):
        super().__init__(f"{degrees} degrees is impossible")


def check(degrees):
    if degrees < -273:
        raise TemperatureError(degrees)


check(20)
check(-300)
