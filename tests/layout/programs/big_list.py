# A list of a thousand, and a list of lists.
squares = [n * n for n in range(1000)]
squares[500] = "here"
rows = [[n] for n in range(100)]
first = rows[0]
