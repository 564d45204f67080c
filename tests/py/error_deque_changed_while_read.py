# An uncaught error for a deque changed during iteration, with a note added on the way out.
from collections import deque


class Line:
    def __init__(self, *names):
        self.names = deque(names, maxlen=4)

    def serve(self):
        for name in self.names:
            print('serving', name)
            if name == 'bo':
                self.names.append('again ' + name)


line = Line('al', 'bo', 'cy')
try:
    line.serve()
except RuntimeError as error:
    error.add_note(f'the line is {list(line.names)}')
    raise
