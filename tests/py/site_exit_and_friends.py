"""The names that the site module adds: shown, called, caught."""
for thing in (exit, quit, copyright, credits, license, help):
    print(repr(thing))
    print(type(thing).__module__, type(thing).__name__)
print(exit.name, quit.name, exit.eof)
copyright()
credits()
for call in (lambda: exit(), lambda: exit(3), lambda: quit('done'), lambda: quit(code=4),
             lambda: exit(None)):
    try:
        call()
    except SystemExit as stop:
        print(repr(stop), stop.code, stop.args)
try:
    exit(1, 2)
except TypeError as error:
    print(error)
print('last line')
quit('that was all')
print('not reached')
