def area(width, height):
    return width * height


print(
    area(
        2,
        height="x" * 2
    ) + 1,
    area(
        1,
        2
    ) / 0,
)
