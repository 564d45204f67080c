# Order of evaluation: chained comparisons, calls, subscripts, assignments, displays,
# conditionals, defaults.
log = []


def t(value):
    log.append(value)
    return value


def show(text):
    log.clear()
    try:
        exec(text, globals())
        result = "ok"
    except Exception as error:
        result = f"{type(error).__name__} {error}"
    print(text, log, result)


class Box(dict):
    def __setitem__(self, key, value): log.append(("set", key, value)); super().__setitem__(key,
                                                                                            value)
    def __delitem__(self, key): log.append(("del", key))


def f(*args, **kwargs): log.append(("call", args, kwargs)); return lambda *a: a
def box(value): log.append(("box", value)); return Box(k=1)


for text in ["t(1) < t(2) < t(3)", "t(3) < t(2) < t(1)", "t(1) == t(1) != t(2) in t([2])",
             "t(1) < t('a') < t(2)", "t(0) or t(1) and t(2) or t(3)", "t(1) and t(0) or t(5)",
             "not t(1) or t(2)", "t(1) if t(0) else t(2)", "(t(1) if t(2) else t(3)) + t(4)",
             "t(1) + t(2) * t(3) ** t(0)", "t(2) ** t(3) ** t(1)", "-t(1) + -t(2)",
             "f(t(1), *t([2]), a=t(3), **t({'b': 4}))", "f(*t([1]), t(2), *t([3]), k=t(4))",
             "f(a=t(1), *t([2]))", "f(t(1))(t(2), t(3))",
             "f(**t({'a': 1}), b=t(2), **t({'c': 3}))",
             "f(**t({'a': 1}), a=t(2))", "f(t(1), *t(5))", "[t(1), *t([2]), t(3)]",
             "{t(1): t(2), **t({3: 4}), t(5): t(6)}", "{t(1), *t([2]), t(3)}",
             "(t(1), t(2))",
             "{t(k): t(v) for k, v in t([(1, 2), (3, 4)])}",
             "[t(i) for i in t([1, 2, 3]) if t(i % 2)]", "box(1)[t('k')] = t(2)",
             "box(1)[t('a')] = box(2)[t('b')] = t(3)",
             "box(1)[t('k')] += t(2)", "box(1)[t('k')], box(2)[t('m')] = t(1), t(2)",
             "(box(1)[t('k')], *box(2)['r']) = t([1, 2])",
             "del box(1)[t('k')], box(2)[t('m')]",
             "for box(1)[t('k')] in t([1, 2]): pass",
             "with_lambda = lambda a=t(1), *, b=t(2): t(3)",
             "def g(a: t('ann')=t('default'), *, b=t('kw')) -> t('ret'): t('body')",
             "@t\n@t\ndef g(): pass\nlog[:] = [len(log)]",
                     "@f(t('deco'))\nclass K(t(object), metaclass=t(type)): t('body')\nlog[-1:] = []", "t('abc')[t(0):t(2):t(1)]", "t([1])[t(0)]",
             "f'{t(1)}{t(2)!r:{t(3)}}{t(4)}'", "'%s %s' % (t(1), t(2))", "assert t(1), t(2)",
             "assert t(0), t('message')", "raise t(ValueError('v')) from t(None)",
             "x = y = t(1)",
             "x = (y := t(1)) + t(y)", "x: t('ann') = t('value')",
             "box(1)[t('k')]: t('ann') = t('value')",
             "print(t(1), end=t(''), sep=t(' '), file=t(None), flush=t(False))",
             "import math; t(math.floor(t(1.5)))", "t(1) in t([1]) not in t([[1]])",
             "t(None) is t(None) is not t(1)", "[*t([1]), *t(5), t(3)]",
             "t(1) < t(2) > t(1) == t(0) < t(9)"]:
    show(text)
