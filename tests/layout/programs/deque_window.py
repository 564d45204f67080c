# A window that slides over values: a deque of the last three.
from collections import deque

window = deque(maxlen=3)
means = []
for value in (2, 4, 6, 8, 10):
    window.append(value)
    means.append(sum(window) / len(window))
