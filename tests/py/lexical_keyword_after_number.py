# A number that touches the next word: keywords end it (with a warning), other letters are refused.
import warnings

warnings.simplefilter("ignore")


def run(text):
    try:
        return repr(eval(text))
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in ["1if 1else 2", "0x1for x in ()", "[0x1for x in (1,2)]", "1and 2", "1or 2", "1in [1]", 
             "1not in [2]", "0xfor 1", "0b1and 0", "1.5if 0else 3", "1jif 1else 0", "1e5or 2",
             "0o7in (7,)",
             "1_0if 1else 0", "1ifx", "1andy", "1i", "1f", "0xfin [15]", "1not 2", "1lambda",
             "1_if 1else 0",
             "1else", "1e5else", "0b1if 1else 2", "1 if 1else 2", "1if 1 else 2"]:
    print(text, "->", run(text))

print(run("[n for n in (0x1for 2, 0or 3)]"), run("[n if n else-1for n in (0, 1)]"))
