"""An object in the place of sys.stdout when the script ends: it is flushed; one that cannot be
makes the exit status 120."""
import sys


class Upper:
    held = []

    def write(self, text):
        self.held.append(text.upper())

    def flush(self):
        sys.__stdout__.write("".join(self.held))
        self.held.clear()


class Silent:
    def __repr__(self):
        return "<no flush>"

    def write(self, text):
        sys.__stdout__.write(text)


sys.stdout = Upper()
print("held until it is flushed")
sys.stdout.flush()
sys.stderr = Upper()
print("of stderr", file=sys.stderr)
sys.stdout = Silent()
print("written at once")
