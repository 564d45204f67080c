# Queens on a board of 5, by trying and taking back.
size = 5
board = [["." for _ in range(size)] for _ in range(size)]

def free(row, column):
    for above in range(row):
        for across in range(size):
            if board[above][across] == "Q":
                if across == column or abs(across - column) == row - above:
                    return False
    return True

def place(row):
    if row == size:
        return True
    for column in range(size):
        if free(row, column):
            board[row][column] = "Q"
            if place(row + 1):
                return True
            board[row][column] = "."
    return False

place(0)
