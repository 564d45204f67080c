# except*: matching by groups within groups, raising in clauses, what is joined, bad classes.
import traceback


def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}: {', '.join(map(shape, e.exceptions))})"
    return repr(e)


def group(*kinds, name="g"):
    return ExceptionGroup(name,
        [k if isinstance(k, Exception) else k(k.__name__[0]) for k in kinds])


def attempt(function):
    try:
        print(function.__name__, "->", function())
    except BaseException as e:
        print(function.__name__, "raises", shape(e), "| context", shape(e.__context__))


def two_clauses_raise():
    try:
        raise group(ValueError, TypeError, OSError)
    except* ValueError:
        raise KeyError("from value")
    except* TypeError as e:
        raise IndexError("from type") from e


def reraise_part_and_new():
    try:
        raise group(ValueError, TypeError, group(ValueError, OSError, name="in"))
    except* ValueError:
        raise
    except* TypeError:
        raise LookupError("new")


def class_is_group():
    try:
        raise group(ValueError)
    except* ExceptionGroup:
        print("never")


def class_is_no_exception():
    try:
        raise group(ValueError)
    except* int:
        print("never")


def tuple_with_group():
    try:
        raise ValueError("naked")
    except* (TypeError, BaseExceptionGroup):
        print("never")


def naked_left():
    try:
        raise ValueError("naked")
    except* TypeError:
        print("never")


def base_class_takes_all():
    seen = []
    try:
        raise group(ValueError, group(OSError, KeyError, name="in"))
    except* LookupError as e:
        seen.append(shape(e))
    except* Exception as e:
        seen.append(shape(e))
    except* ValueError as e:
        seen.append("never")
    return seen


def else_and_finally():
    seen = []
    try:
        seen.append("try")
    except* ValueError:
        seen.append("never")
    else:
        seen.append("else")
    finally:
        seen.append("finally")
    return seen


def nested_stars():
    try:
        try:
            raise group(ValueError, TypeError, KeyError)
        except* ValueError:
            pass
    except* TypeError as e:
        result = shape(e)
    return result


def chained_inside():
    try:
        raise group(ValueError, TypeError)
    except* TypeError as e:
        try:
            raise e.exceptions[0]
        except TypeError as member:
            result = repr(member.__context__)
    return result


for function in (two_clauses_raise, reraise_part_and_new, tuple_with_group, naked_left,
    base_class_takes_all,
                 else_and_finally, nested_stars, chained_inside, class_is_group,
                     class_is_no_exception):
    attempt(function)
try:
    reraise_part_and_new()
except ExceptionGroup as e:
    print("".join(traceback.format_exception_only(e)).strip(), len(e.exceptions))
