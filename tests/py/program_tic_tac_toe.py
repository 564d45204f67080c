LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def show(board):
    for row in range(3):
        print(" | ".join(board[3 * row:3 * row + 3]))
        if row < 2:
            print("--+---+--")


def winner(board):
    for a, b, c in LINES:
        if board[a] == board[b] == board[c] != " ":
            return board[a]
    return None


def ask(board, player):
    while True:
        answer = input(f"{player}, choose 1-9: ")
        try:
            place = int(answer) - 1
        except ValueError:
            print("That is not a number.")
            continue
        if not 0 <= place < 9:
            print("Out of range.")
        elif board[place] != " ":
            print("Taken.")
        else:
            return place


def play():
    board = [" "] * 9
    player = "X"
    while True:
        board[ask(board, player)] = player
        show(board)
        if winner(board):
            print(player, "wins!")
            return
        if " " not in board:
            print("A draw.")
            return
        player = "O" if player == "X" else "X"


play()
