# Uncaught: an exception inside a comprehension in a lambda in a comprehension, several lines.
table = {
    "a": [1, 2, 3],
    "b": [4, 0],
}


def ratios(rows):
    return {
        name: [
            (lambda top: [
                top / bottom
                for bottom in values
            ])(10)
            for _ in "x"
        ]
        for name, values in rows.items()
        if values
    }


print(
    ratios({"a": table["a"]}),
    ratios(
        table
    ),
)
