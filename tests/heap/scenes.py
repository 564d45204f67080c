"""What compose.py's programs print, and small scenes of several lines; phrases.py says what
the places in them mean."""

SHOW = """
    print('rc', count($any), count($any))
    print('rc', count($any))
    print('rc', count($holder), size($holder))
    print('size', size($any))
    print('size', size($list), size($dict), size($set))
    print('size', size($text), size($bytearray), size($number))
    print('text', len($text:x) > 1 and rc($x), count($bytearray), len($x) > 3 and rc($x[1:]))
    print('size', size($node), size($quiet), size($slots))
    print('is', $any is $any)
    print('ids', numbered($any:x, $any:y, $x, [$y][0]))
    print('tracked', gc.is_tracked($any), gc.is_tracked($any))
    print('finalized', gc.is_finalized($node))
    print('refs', kinds(gc.get_referents($any)))
    print('refs', kinds(gc.get_referents($any, $any)))
    print('who', count($holder:x) == '-' or kinds(gc.get_referrers($x)))
    print('weak', weakref.getweakrefcount($weak), kinds(weakref.getweakrefs($weak)))
    print('alive', $ref() is not None)
    print('alive', len($weakdict))
    print('alive', $finalizer.alive)
    print('kept', len(kept), size(kept), rc(kept))
    print('gen', [len(gc.get_objects(i)) >= 0 for i in range(3)], gc.get_count()[1:])
    print('young', collections.Counter(kinds(gc.get_objects(0)))['Node'])
    print('one', one($any), one([$any][0]), one(($any, 1)))
    print('many', many($any, $any, $any, s=$any, t=$any))
    print('many', many(*[$any, $any], **{'s': $any, 'u': $any}))
    print('many', many($any), many(q=$any, p=$any))
    print('op', Op()[$any], Op()($any, z=$any), Op() + $any, $any + Op())
    print('op', Op() == Op(), Op() < Op(), -Op(), Op().x, f'{Op()}', str(Op()), '%s' % Op())
    print('op', $any in Op(), len(Op()), bool(Op()), list(Op()), [*Op()], not Op())
    print('op', operator.add(Op(), $any), operator.getitem(Op(), $any), getattr(Op(), 'q'), next(iter(Op())))
    print('map', list(map(one, [$any, $any])), [one(x) for x in ($any, $any)], list(map(many, [$any], [$any])))
    print('key', max([$any, $any], key=count) is None, [count(x) for x in sorted([2.5, 1.5], key=one)])
    print('partial', functools.partial(one, $any)(), functools.partial(many, $any)($any, s=$any))
    print('lambda', (lambda x: count(x))($any), (lambda *x: count(x[0]))($any), (lambda **x: count(x['y']))(y=$any))
    print('walrus', count(x := $any), count([y := $any, y][0])); x = y = None
    print('node', $node.here, $node.seen($any), Node.seen($any), len($node.act($any)))
    print('zip', [count(x) for x, y in zip([$any], [$any])], [(count(x), count(p)) for p in enumerate([$any]) for x in p[1:]])
    print('same', id([]) == id([]), id({}) == id({}), id(Quiet()) == id(Quiet()), id($any:x) == id($x))
    print('copy', count(copy.copy($list)), count(copy.deepcopy([$n, [$n]])), copy.copy($tuple) is $tuple)
    print('eval', eval('count(x)', {'count': count, 'x': $any}), eval('one(x)', globals() | {'x': $any}))
    print('sum', sum([[$any], [$any]], []) is kept, functools.reduce(lambda a, b: count(a) + count(b) if b else a, [$any, $any]) is None)
    print('dict', count({1: $any}[1]), count({'a': $any}.get('a')), [count(x) for x in {'a': $any}.values()], [count(p) for p in {'a': $any}.items()])
    print('next', count(next(iter([$any]))), count(next(walk($any))), [count(x) for x in walk($any)])
    print('getattr', count(getattr($node, 'k')), hasattr($node, '$attr'), count(getattr($node, '$attr', $any)))
    print('cells', [count(c.cell_contents) for c in $function.__closure__ or ()], count($function.__code__), count($function.__defaults__))
    print('cached', cached(1000) is cached(1000), cached.cache_info(), count(cached($n)))
    print('collections', count(collections.deque([$any])[0]), count(Point($any, 1).x), count(Record($any).a), count(Slots($any).a))
    print('bound', count($node.act), rc($node.act.__self__), $node.act == $node.act, rc($node.act.__func__))
    print('class', rc(type($quiet)) > 3, rc($class), size($class), kinds($class.__mro__), $class.__dict__.get('z') is None)
    print('error', count($error), count($error.args), count($error.__traceback__), count($error.__context__), count($error.__cause__))
    print('free', sys.getallocatedblocks() > 0, gc.isenabled(), gc.get_threshold(), gc.garbage, gc.get_freeze_count() >= 0)
    print('iter', count($iter), operator.length_hint($iter), gc.is_tracked($iter))
    print('gen', count($gen), $gen.gi_frame is None, $gen.gi_running, count($gen.gi_yieldfrom))
"""

# Variables that are made for a scene only end with it. Scenes are parted by --.
SCENES = """
    try: fail($any:x)
    except ValueError as e: print(count(e), count($x), count(e.args)); $new_error:v = e
    print(count($x))
    --
    try:
        try: sink($n, $any:x)
        finally: print('finally', count($x))
    except KeyError as e: $new_frame:v = e.__traceback__
    print(count($x))
    --
    try:
        try: fail($any:x)
        except ValueError as e: raise Trouble($label, $x) from e
    except Trouble as e: $new_error:v = e; print(count(e.__cause__), count(e.__context__), count($x))
    --
    try:
        try: fail($any)
        except ValueError: $any.nothing
    except Exception as e: print(kinds([e, e.__context__, e.__cause__]), count(e.__context__))
    --
    try: raise ExceptionGroup('g', [ValueError($any), KeyError($any)])
    except* ValueError as e: print(count(e), len(e.exceptions))
    except* KeyError as e: $new_error:v = e
    --
    $new_gen:v = walk($any:x, $any)
    next($v)
    print(count($x), $v.gi_frame.f_lineno > 0, count($v))
    --
    $new_gen:v = nest($any:x)
    next($v)
    print(count($x), kinds([$v.gi_yieldfrom]), count($v.gi_yieldfrom))
    $v.send($x)
    --
    $new_gen:v = walk($any:x)
    next($v)
    try: $v.throw(Trouble($label))
    except Trouble as e: print('thrown', count(e), count($x))
    --
    with around($any:x) as $new_list:v: print(count($v), count($x))
    --
    with around($any:x) as $new_list:v: fail($x)
    --
    with Op() as $new_any:v, Op(): print($v)
    --
    with Op(): fail($any)
    --
    with contextlib.suppress(ValueError) as $new_any:v: fail($any:x)
    print(count($x))
    --
    with contextlib.ExitStack() as stack:
        stack.callback(print, 'callback', $label)
        $new_list:v = stack.enter_context(around($any:x))
        print(count($x), count(stack))
    stack = None
    --
    for $new_any:v in [$any, $any, Node($label)]: print(count($v))
    else: print('else', count($v))
    --
    for key, $new_any:v in {1: $any, 2: Node($label)}.items(): print(count($v), count(key))
    --
    for $new_any:v in ($any, $any):
        if $v is not None: break
    --
    for i in range(12): $new_any:v = Op()[$any]
    print($v)
    --
    for i in range(12): $new_any:v = many($any, $any, s=$any)
    print($v)
    --
    for i in range(20): $new_node:v = Node($label); $v.$attr = $v
    print(gc.collect())
    --
    $new_list:v = []
    for i in range($big): $v.append(i); print(size($v), end=' ')
    print(len($v), numbered(*$v)[-1:])
    --
    $new_dict:v = {}
    for i in range($big): $v[$n * i] = i
    for i in range($n): $v.pop(i, None)
    $v['s'] = $any
    print(size($v), size($v.copy()), size(dict($v)), size({**$v}))
    --
    $new_set:v = set()
    for i in range($big): $v.add(i * 7)
    for i in range($n): $v.discard(i * 7)
    print(size($v), size($v.copy()), size($v | {1}), list($v)[:9])
    --
    $new_bytearray:v = bytearray()
    for i in range($big): $v.append(1); print(size($v), end=' ')
    del $v[:$n]
    print(size($v))
    --
    $new_list:v = []; $v.append($v); print(rc($v))
    $v = None
    print('gc', gc.collect())
    --
    $new_node:v = Node($label); $v.$attr = $v; $v.other = $any
    $v = None
    print('gc', gc.collect())
    --
    $new_node:v = Node($label); $new_node:w = Node($label); $v.next = $w; $w.next = $v
    $v = $w = None
    print('gc', gc.collect(), gc.get_count()[1:])
    --
    $new_node:v = Node($label); $v.next = Node($label); $v.next.next = Node($label); $v.next.next.next = $v
    $v = None
    print('gc', gc.collect(0), gc.collect(1), gc.collect(2))
    --
    $new_quiet:v = Undead($label); $v.me = $v
    $v = None
    print('gc', gc.collect(), len(Undead.graves))
    Undead.graves.clear()
    print('gc', gc.collect())
    --
    $new_quiet:v = Undead($label)
    $v = Undead.graves[-1:]
    print(count(Undead.graves), gc.is_finalized(Undead.graves[-1]) if Undead.graves else 0)
    --
    $new_node:v = Node($label); $new_ref:w = weakref.ref($v, told($label)); $v.$attr = $w
    print(rc($v), rc($w))
    $w = None
    $v = None
    --
    $new_node:v = Node($label); refs = [weakref.ref($v, told(i)) for i in range(3)]; $v.$attr = $v
    $v = None
    print('gc', gc.collect(), [r() for r in refs]); refs = None
    --
    $new_node:v = Node($label); $new_proxy:w = weakref.proxy($v); print($w.k, rc($v), rc($w))
    $v = 0
    print($w.k)
    --
    $new_weakdict:v = weakref.WeakValueDictionary(); node = Node($label); $v['a'] = node; $v['b'] = Node($label)
    print(len($v), sorted($v))
    node = None
    print(len($v))
    --
    $new_node:v = Node($label); $new_finalizer:w = weakref.finalize($v, print, 'final', $label); print($w.alive, count($v))
    $v = None
    print($w.alive)
    --
    $new_any:v = $value
    i = id($v)
    $v = None
    $v = $value
    j = id($v)
    --
    $new_node:v = Node($label)
    i = id($v)
    $v = None
    $v = Node($label)
    print('again', id($v) == i)
    --
    $new_list:v = [$any]; i = id($v)
    $v = None
    $new_list:w = [$any]; print('again', id($w) == i)
    --
    $new_tuple:v = ($any, $any); i = id($v)
    $v = None
    $new_tuple:w = ($any, $any); print('again', id($w) == i)
    --
    objects = [Quiet(), Quiet(), Quiet()]; seen = [id(x) for x in objects]
    objects = None
    $new_list:v = [Quiet(), Quiet(), Quiet()]; print('again', [seen.index(id(x)) for x in $v if id(x) in seen])
    --
    $new_any:v = 2.5 * $n; i = id($v); $v = None; $v = 1.5 * $n; print('again', id($v) == i)
    --
    floats = [x * 1.5 for x in range(120)]; seen = [id(x) for x in floats]
    floats.clear()
    $new_list:v = [x * 2.5 for x in range(4)]; print('again', [seen.index(id(x)) if id(x) in seen else -1 for x in $v])
    --
    class Local:
        z = $any
        def act(self): return __class__
    $new_quiet:v = Local(); print(rc(Local), rc($v), size($v), count(Local.act))
    Local = None
    --
    class Local(Node):
        def __init__(self, k): super().__init__(k, $any)
        def act(self, x=$any): return super().act(x)
    $new_node:v = Local($label); print(rc(Local), count($v.act()), count($v.more))
    --
    class Local:
        __slots__ = ('p', 'q')
        def __del__(self): print('del local', hasattr(self, 'p'))
    $new_any:v = Local(); $v.p = Node($label); $v.q = $any; print(rc(Local), size($v), kinds(gc.get_referents($v)))
    $v = Local = None
    --
    class Local: pass
    class Below(Local): z = [Local]
    print(rc(Local), rc(Below), kinds(gc.get_referents(Below)))
    Local = Below = None
    print('gc', gc.collect())
    --
    class Meta(type):
        def __call__(cls, *a): print('call', count(a)); return super().__call__(*a)
    class Local(metaclass=Meta):
        def __init__(self, *a): self.a = a
    $new_quiet:v = Local($any); print(rc(Local), count($v.a))
    Local = Meta = None
    --
    def inner(s='', t=$any):
        for i in range($big): s += 'ab'
        return size(s), count(t)
    print([inner() for _ in range(4)])
    --
    def inner():
        x = $any
        y = locals()
        return count(x), sorted(y), [count(z) for z in y.values()]
    print(inner())
    --
    def inner(x):
        def innermost(): return x
        return innermost, locals()
    $new_any:v = inner($any); print(kinds(gc.get_referents($v[0])), count($v[1]))
    --
    def inner(n, x): return inner(n - 1, x) if n else count(x)
    $new_any:v = inner($n, $any); print($v)
    inner = None
    --
    def inner():
        x = Node($label); y = Node($label)
        z = [x, y, $any]
        try: return count(z)
        finally: print('ends', count(x), count(y))
    print(inner())
    --
    def inner():
        x = Node($label)
        try: raise Trouble($label)
        except Trouble as e: keep = e
        return count(x)
    print(inner(), 'gc', gc.collect())
    --
    def inner(a, b, *c, d=Node($label), **e):
        f = Node($label); print(count(a), count(b), count(c), count(d), count(e))
    inner(Node($label), $any, Node($label), e=Node($label))
    inner = None
    --
    match [$any, $any]:
        case [$new_any:v, *rest]: print(count($v), count(rest))
    rest = None
    --
    match {'k': $any, 'z': 1}:
        case {'k': $new_any:v, **rest}: print(count($v), count(rest), size(rest))
    --
    match Point($any, Node($label)):
        case Point(x=$new_any:v, y=node): print(count($v), count(node))
    node = None
    --
    $new_any:v, *rest = [$any, $any, Node($label)]; print(count($v), count(rest), size(rest))
    rest = None
    --
    $new_any:v, $new_any:w = $w, $v = [$any, $any], ($any,); print(count($v), count($w))
    --
    $new_list:v = [Node($label), [Node($label), Node($label)]]
    $v[1].append($v)
    $v[0] = None
    $v = None
    print('gc', gc.collect())
    --
    $new_deque:v = collections.deque([Node($label), $any], 2); $v.append(Node($label)); print(rc($v), size($v))
    --
    $new_odict:v = collections.OrderedDict(x=$any, y=Node($label)); $v.move_to_end('x'); $v.popitem(last=True); print(size($v), list($v))
    --
    $new_pair:v = Point(Node($label), $any); print(rc($v), size($v), kinds(gc.get_referents($v)))
    $v = $v._replace(x=1)
    --
    $new_quiet:v = Record(Node($label), $any); print($v == $v, count($v.a), size($v))
    $v.a = None
    --
    coroutine = later($any:x); print(count($x), count(coroutine))
    try: coroutine.send(None)
    except StopIteration as e: $new_list:v = e.value; print(count($v), count(e))
    coroutine = None
    --
    later($any).close()
    --
    $new_cell:v = cell_of($any:x); print(count($x), count($v[0].__closure__[0]), $v[0].__closure__[0] is $v[1].__closure__[0])
    $v[1]($any)
    print(count($x))
    --
    $new_function:v = (lambda f: f(f))(lambda g: lambda: g); print(count($v), count($v.__closure__), gc.collect())
    $v = None
    print('gc', gc.collect())
    --
    gc.collect(); gc.freeze(); print(gc.get_count()); $new_node:v = Node($label); $v.$attr = $v; $v = None
    print('gc', gc.collect()); gc.unfreeze()
    --
    gc.set_threshold(3, 2, 2); gc.enable()
    for i in range($n): node = Node($label); node.$attr = node; kept.append([i])
    gc.disable(); node = None; print(gc.get_count()[1:])
    gc.set_threshold(700, 10, 10)
    --
    gc.enable()
    for i in range($big * 30): kept.append([i])
    gc.disable(); print(gc.get_count()[1:], size(kept)); kept.clear()
    --
    gc.callbacks.append(lambda phase, info: print(phase, info['generation'], info['collected']))
    $new_list:v = [[]]; $v.append($v); $v = None
    gc.collect(1); gc.callbacks.clear()
    --
    gc.set_debug(gc.DEBUG_SAVEALL); $new_node:v = Node($label); $v.$attr = $v; $v = None
    print('gc', gc.collect(), kinds(gc.garbage)); gc.set_debug(0); gc.garbage.clear()
    print('gc', gc.collect())
    --
    a = sys.intern('at %d' % $label); b = sys.intern(a + ''); print(a is b, rc(a)); del a, b
    --
    a = 'no' * $n; b = 'no' * $n; print(a is b, sys.intern(a) is sys.intern(b)); del a, b
    --
    x = 1000; y = 1000; $new_number:v = 10 ** 3; print(x is y, $v is x, rc(x) - rc($v), 256 + 0 is 256, -5 is -6 + 1); x = y = 0
    --
    x = $any
    del x
    --
    $new_list:v = [$any:x] * $n; print(count($x), rc($v), $v.count($x))
    --
    $new_list:v = [lambda: $any, lambda y=$any: y]; print(count($v[0].__code__), count($v[1].__defaults__))
    --
    $new_any:v = exec('x = [y]; z = (y, y)', {'y': $any:x}); print(count($x))
    --
    space = {'y': $any:x}; exec('def f(): return y\\nclass C: z = y', space); print(count($x), rc(space))
    space = None
    print('gc', gc.collect())
    --
    item = caught(fail, $any:x).__traceback__; print(count($x), kinds(gc.get_referents(item)), count(item.tb_next.tb_frame))
    item = None
    print(count($x))
"""
