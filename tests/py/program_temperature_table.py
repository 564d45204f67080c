def to_fahrenheit(celsius):
    return celsius * 9 / 5 + 32


def to_celsius(fahrenheit):
    return (fahrenheit - 32) * 5 / 9


print("Celsius  Fahrenheit")
for c in range(-40, 101, 20):
    print(f"{c:7d}  {to_fahrenheit(c):10.1f}")
print()
print("{:>10} {:>8}".format("Fahrenheit", "Celsius"))
for f in (-40, 0, 32, 98.6, 212):
    print("{:>10} {:>8.2f}".format(f, to_celsius(f)))
readings = [12.5, 14.0, 9.75, 21.3, 18.8, 16.1, 11.9]
days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
average = sum(readings) / len(readings)
print("average %.2f, from %.1f to %.1f" % (average, min(readings), max(readings)))
for day, reading in zip(days, readings):
    mark = "+" if reading > average else "-"
    print(day, "%6.2f" % reading, mark, "*" * round(reading))
hottest = max(zip(readings, days))
print("hottest:", hottest[1], hottest[0])
deviation = (sum((r - average) ** 2 for r in readings) / len(readings)) ** 0.5
print(f"standard deviation {deviation:.4f}")
