# Warnings: shown on sys.stderr, filtered, recorded.
import warnings


def old(level=1):
    warnings.warn("old is old", DeprecationWarning, stacklevel=level)


old()
old()
old(2)
warnings.warn("plain")
warnings.warn("plain")
for i in range(2):
    warnings.warn(f"number {i}", RuntimeWarning)
warnings.warn(UserWarning("an instance"))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    old(2)
    warnings.warn("recorded")
print([(str(w.message), w.category.__name__, w.lineno) for w in caught], caught[0].category, warnings.WarningMessage("m", UserWarning, "f", 1))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised")
    except UserWarning as error:
        print("UserWarning", error)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("not seen")
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="quiet.*")
    warnings.filterwarnings("error", category=SyntaxWarning)
    warnings.warn("QUIET please")
    warnings.warn("loud")
    try:
        warnings.warn("bad", SyntaxWarning)
    except SyntaxWarning as error:
        print(error)
with warnings.catch_warnings():
    warnings.simplefilter("once")
    for i in range(3):
        warnings.warn("once only")
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nothing")):
    try:
        bad()
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)
print(repr(warnings.formatwarning("m", UserWarning, "nofile", 7)), repr(warnings.formatwarning("m", UserWarning, "nofile", 7, "line")))
def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", message, category.__name__, lineno)
warnings.showwarning = show
warnings.warn("by our own function")
