def play(secret, low=1, high=100):
    tries = 0
    while True:
        text = input(f"Guess a number between {low} and {high}: ")
        if not text.isdigit():
            print("Please enter a number.")
            continue
        guess = int(text)
        tries += 1
        if guess < secret:
            print("Too low!")
            low = max(low, guess + 1)
        elif guess > secret:
            print("Too high!")
            high = min(high, guess - 1)
        else:
            print(f"Correct! You needed {tries} {'try' if tries == 1 else 'tries'}.")
            return tries


scores = []
for secret in (42, 7):
    scores.append(play(secret))
    again = input("Again (y/n)? ").strip().lower()
    if again != "y":
        break
print("scores", scores, "best", min(scores))
