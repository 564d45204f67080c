def area(width, height):
    if width < 0 or height < 0
        return None
    return width * height


print(area(3, 4))
