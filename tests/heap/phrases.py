"""Tables of phrases about memory, of which compose.py makes programs, with
scenes.py.

In a phrase $list stands for a list that there is (a variable, or one made on the spot),
$any for anything, $n for a small number, $big for a larger one, $label for a number of its
own, $attr and $key for a name of an attribute and a key of a dict, $value for something
new; $list:x also calls it x, which $x then repeats; $new_list:x is a new variable.
"""

# Expressions that make an object of a kind.
MAKE = {
    "list": """
        [$any, $any]
        [$any] * $n
        []
        [[] for _ in range($n)]
        list(range($big))
        list($iterable)
        [*$iterable, $any]
        [x for x in $iterable]
        $list[:]
        $list[::2]
        sorted([$label, 3, 500], reverse=True)
        [$any, [$any, [$any]]]
        list(map(str, range($n)))
        ('a b ' * $n).split()
        list(zip($iterable, $iterable))
        $dict and list($dict.values())
        [$any for _ in range($big)]
        copy.copy($list)
        copy.deepcopy([[$n], {}])
        $list + [$any]
        [y for x in [$iterable, $iterable] for y in x]
        caught($list.copy)
        [Node($label) for _ in range($n)]""",
    "tuple": """
        ($any, $any)
        ($any,)
        ($any,) * $n
        tuple($iterable)
        tuple(x for x in $iterable)
        (*$iterable, $any)
        ($any, [$any], {})
        $tuple + ($any,)
        $tuple[1:]
        divmod($big, 7)
        tuple([$any])
        (1, (2.5, $any))""",
    "dict": """
        {'k': $any, 'l': $any}
        {$n: $any}
        {}
        dict(a=$any, b=$any)
        dict($dict)
        $dict.copy()
        {**$dict, 'z': $any}
        $dict | {'y': $any}
        {i: [i] for i in range($n)}
        {i: i for i in range($big)}
        {str(i): $any for i in range($n)}
        dict.fromkeys(range($n), $any)
        dict.fromkeys('abcdefgh'[:$n])
        dict(zip('pqrs', $iterable))
        {'a': {'b': {'c': $any}}}
        {(1, $n): $any, None: $any}
        vars($node).copy()
        dict([($n, $any)], q=$any)
        copy.copy($dict)""",
    "set": """
        set(range($big))
        {$n, 'a', 2.5}
        set()
        {x % 7 for x in range($big)}
        $set | {$n}
        $set & set(range($big))
        $set.copy()
        set($set)
        {($n, 1), ($n, 2)}
        set('abcabc')
        {frozenset({$n})}""",
    "fset": """
        frozenset(range($n))
        frozenset([$n])
        frozenset($set)
        frozenset()""",
    "deque": """
        collections.deque([$any, $any])
        collections.deque($iterable, $n)
        collections.deque(range($big), 9)
        collections.deque()
        copy.copy($deque)""",
    "odict": """
        collections.OrderedDict(a=$any, b=$any)
        collections.OrderedDict()
        collections.OrderedDict($dict)
        collections.OrderedDict((i, [i]) for i in range($n))
        $odict.copy()""",
    "ddict": """
        collections.defaultdict(list)
        collections.defaultdict(lambda: $any, a=$any)
        collections.defaultdict(int, $dict)""",
    "counter": """
        collections.Counter('abcab')
        collections.Counter([$n, $n, 1])
        collections.Counter(a=$n)
        $counter + collections.Counter('a')""",
    "chain": """
        collections.ChainMap($dict, {'q': $any})
        collections.UserList([$any])
        collections.UserDict(a=$any)""",
    "node": """
        Node($label)
        Node($label)
        Node($label, $any)
        Node($label, $any, $any)
        Node.made($label)
        type($node)($label)""",
    "quiet": """
        Quiet()
        Owner()
        Record($any, $any)
        Undead($label)
        types.SimpleNamespace(x=$any, y=$any)
        SlotsMore($any)
        copy.copy($quiet)""",
    "slots": """
        Slots($any, $any)
        Slots()
        Tight($any, $any)
        SlotsMore($any, $any)""",
    "subclass": """
        Stack([$any, $any])
        Table(a=$any)
        Row(($any, $any))
        Bag([$n])
        Number($label)
        Name('n' * $n)""",
    "pair": """
        Point($any, $any)
        Point($any)
        $pair._replace(x=$any)
        Point._make([$any, $any])
        Fixed($n)""",
    "error": """
        Trouble($label, $any)
        ValueError($any)
        KeyError()
        OSError(2, 'no')
        caught(fail, $any)
        caught(sink, $n, $any)
        caught(lambda: $list[99])
        caught(lambda: $node.nothing)
        caught($list.index, $any)
        caught(one)
        caught(lambda: [].nothing)
        caught(lambda: nothing)
        StopIteration($any)
        ExceptionGroup('g', [ValueError($any)])""",
    "function": """
        lambda: $any
        lambda x=$any: count(x)
        lambda *, y=$any: y
        cell_of($any)[0]
        (lambda x: lambda: x)($any)
        (lambda x, *y: lambda z=$any: (x, y, z))($any, $any)
        functools.wraps(one)(lambda x: x)""",
    "callable": """
        $node.act
        $list.append
        functools.partial(one, $any)
        functools.partial(many, $any, q=$any)
        functools.partial(functools.partial(many, $any), $any)
        types.MethodType(one, $any)
        Op()
        staticmethod(one)
        classmethod(one)
        property(one)
        operator.itemgetter(1)
        operator.attrgetter('k')
        operator.methodcaller('act', $any)
        functools.lru_cache(one)
        functools.partialmethod(one, $any)
        Node.act
        $dict.get
        [].__len__
        Node.__init__""",
    "gen": """
        walk($any, $any)
        nest($any)
        (x for x in $iterable)
        (x for x in [$any] if x)
        ((x, y) for x in $iterable for y in [$any])
        walk()""",
    "iter": """
        iter($list)
        iter($tuple)
        iter($dict)
        iter($dict.items())
        iter($set)
        enumerate($iterable)
        zip($iterable, $iterable)
        map(one, $iterable)
        filter(None, $iterable)
        reversed($list)
        reversed($dict)
        iter($any.__class__, None)
        itertools.chain($iterable, [$any])
        itertools.repeat($any, 3)
        itertools.islice($iterable, 2)
        itertools.cycle([$any, $any])
        itertools.count($n)
        itertools.product([$any], $iterable)
        itertools.combinations([$any, $any, $any], 2)
        itertools.permutations([$any, $any], 2)
        itertools.accumulate([$n, 300, 500])
        itertools.groupby([$any, $any])
        itertools.zip_longest([$any], $iterable, fillvalue=$any)
        itertools.starmap(many, [($any, $any)])
        itertools.takewhile(bool, $iterable)
        itertools.pairwise($iterable)
        itertools.tee($iterable)[0]
        itertools.compress($iterable, [1, 0, 1])
        iter('abc')
        iter(range($n))
        iter(b'ab')
        iter($deque)""",
    "view": """
        $dict.keys()
        $dict.items()
        $dict.values()
        types.MappingProxyType($dict)
        memoryview(bytearray($n))
        memoryview(b'abc')
        $odict.items()""",
    "cell": """
        types.CellType($any)
        types.CellType()
        (lambda x: (lambda: x).__closure__[0])($any)""",
    "ref": """
        weakref.ref($weak)
        weakref.ref($weak, told($label))
        weakref.ref($weak, kept.append)
        weakref.WeakMethod($node.act)
        weakref.ref($weak, lambda r, x=$any: print('with', count(x)))""",
    "proxy": """
        weakref.proxy($node)
        weakref.proxy($weak, told($label))""",
    "weakdict": """
        weakref.WeakValueDictionary()
        weakref.WeakValueDictionary(a=$node)
        weakref.WeakKeyDictionary()
        weakref.WeakSet()
        weakref.WeakSet([$node])""",
    "finalizer": """
        weakref.finalize($node, print, 'final', $label)
        weakref.finalize($weak, told, $any)""",
    "class": """
        type('T', (), {'z': $any})
        type('U', (Quiet,), {'z': $any, '__slots__': ()})
        type('V', (Node,), {})
        type('W', (Exception,), {'z': $any})
        types.new_class('X', (Quiet,))
        collections.namedtuple('Y', 'a b')""",
    "text": """
        'xy ' * $big
        'é' * $big
        '€' * $big
        '\\U0001f600' * $n
        str(10 ** $big)
        ''.join(chr(97 + i) for i in range($n))
        f'{$big:>{$n}} {$n!r}'
        'a-%s-%d' % ($n, $label)
        ('ab cd' * $n).title()
        sys.intern('in %d' % $label)
        repr([$n] * $n)
        'abc' + str($label)
        '{}{}'.format($label, 'é')
        bytes(range(97, 97 + $n)).decode()
        ', '.join(['a'] * $n)""",
    "bytes": """
        bytes($big)
        b'ab' * $n
        bytes(range($n))
        str($label).encode()""",
    "bytearray": """
        bytearray($big)
        bytearray(b'abc')
        bytearray()
        bytearray(range($n))""",
    "number": """
        10 ** $big
        -(7 ** $big)
        (1 << $big) - 1
        2.5 * $label
        complex($n, $label)
        int('9' * ($n + 1))
        $label * 1000
        float('$n.25')
        range($n, 1000)
        slice($any, $any)""",
    "frame": """
        (lambda x: sys._getframe())($any)
        caught(fail, $any).__traceback__
        caught(fail, $any).__traceback__.tb_next.tb_frame
        caught(sink, $n, $any).__traceback__.tb_next""",
    "module": """
        types.ModuleType('m')""",
}

# Kinds that stand for several.
KINDS = {
    "iterable": "list tuple list tuple deque",
    "weak": "node node quiet function set gen deque class slots",
    "any": " ".join(MAKE),
    "holder": "list dict tuple node quiet deque slots error",
}

# What takes the place of a kind that nothing of is there.
FRESH = {
    "any": ("[]", "{}", "Quiet()", "$label * 1000", "(1, [])", "Node($label)", "None", "1.5", "set()", "'a b'", "kept"),
    "iterable": ("[1, 2]", "(3, [])", "[[], {}]", "kept"),
    "weak": ("Quiet()", "Node($label)", "kept and Quiet()"),
    "holder": ("[]", "kept"),
}

CHANGE = {
    "list": """
        $list.append($any)
        $list.append($any)
        $list.extend([$any] * $n)
        $list.extend($iterable)
        $list.insert($n, $any)
        $list.pop()
        $list.pop(0)
        del $list[$n]
        del $list[$n:]
        del $list[::2]
        $list[$n:$n] = [$any, $any]
        $list:x[:] = $x[::-1]
        $list *= $n % 3
        $list += ($any,)
        $list.clear()
        $list.reverse()
        $list.sort(key=id)
        $list.remove($any)
        $list:x.append($x)
        $list[0] = $any
        $list:x[0], $x[-1] = $x[-1], $x[0]
        for i in range($big): $list.append(i)
        while len($list:x) > $n: $x.pop()
        $list.extend(x for x in $iterable[:9])
        $list.append($node)""",
    "dict": """
        $dict[$key] = $any
        $dict[$key] = $any
        $dict.pop($key)
        $dict.popitem()
        del $dict[$key]
        $dict.update(u=$any, v=$any)
        $dict.update($dict)
        $dict |= {$n: $any}
        $dict.clear()
        $dict.setdefault($key, []).append($any)
        $dict:x['me'] = $x
        for i in range($big): $dict[i] = $any
        for key in list($dict:x): del $x[key]
        $dict:x[$key] = $x.get('k', $any)
        $dict:x['f'] = lambda: $x""",
    "set": """
        $set.add($n)
        $set.add(($n, $label))
        $set.discard($n)
        $set.pop()
        $set |= set(range($big))
        $set -= set(range($n))
        $set &= set(range($big))
        $set ^= {1, $n}
        $set.clear()
        $set.update([$n], (300,))
        $set.add(frozenset($set))""",
    "deque": """
        $deque.append($any)
        $deque.appendleft($any)
        $deque.pop()
        $deque.popleft()
        $deque.rotate($n)
        $deque.extend(range($big))
        $deque.clear()
        $deque:x.append($x)
        $deque.insert(1, $any)
        del $deque[0]
        $deque.remove($any)
        $deque += [$any]""",
    "odict": """
        $odict[$key] = $any
        $odict.move_to_end('a')
        $odict.popitem(last=False)
        $odict.popitem()
        $odict.update(b=$any)
        del $odict['b']
        $odict.clear()
        $odict:x['me'] = $x""",
    "ddict": """
        $ddict[$key]
        $ddict['a'].append($any)
        $ddict.pop($key, None)
        $ddict:x['me'] = $x""",
    "counter": """
        $counter.update('xyz')
        $counter['a'] += 1
        $counter.most_common(1)
        $counter.subtract(['a'])
        del $counter['a']""",
    "chain": """
        $chain['new'] = $any
        $chain.append($any)
        $chain:x['me'] = $x""",
    "node": """
        $node.$attr = $any
        $node.$attr = $any
        $node:x.$attr = $x
        $node.$attr = $node
        del $node.$attr
        $node:x.$attr = $x.act
        $node:x.$attr = lambda: $x
        $node:x.$attr = [$x]
        vars($node)['$attr'] = $any
        $node:x.$attr = vars($x)
        vars($node).clear()
        $node:x.__dict__ = {'k': $label, '$attr': $x}
        $node:x.$attr = weakref.ref($x, told($label))
        $node:x.$attr = iter([$x])
        $node:x.$attr = cell_of($x)
        $node:x.$attr = (y for y in [$x])
        $node:x.$attr = caught(fail, $x)
        setattr($node, 'n%d' % $big, $any)
        $node.__class__ = Quiet
        del $node.__dict__
        $node:x.$attr = functools.partial(one, $x)""",
    "quiet": """
        $quiet.$attr = $any
        $quiet:x.$attr = $x
        del $quiet.$attr
        $quiet.once
        $quiet.field = $any
        vars($quiet)
        $quiet:x.$attr = $node
        $quiet.__dict__.update(p=$any, q=$any)""",
    "slots": """
        $slots.a = $any
        $slots:x.b = $x
        del $slots.a
        $slots:x.a, $x.b = $x.b, $x.a""",
    "subclass": """
        $subclass.$attr = $any
        $subclass:x.$attr = $x
        $subclass:x.append($x)
        $subclass['new'] = $any
        $subclass[$n]""",
    "error": """
        $error.__traceback__ = None
        $error.args = ($any,)
        $error.note = $any
        $error.__cause__ = Trouble($label)
        $error.__context__ = $error
        $error:x.me = $x
        $error.add_note('n')
        $error.with_traceback(None)
        $error.__traceback__.tb_frame.clear()
        $error.__traceback__.tb_next.tb_frame.clear()
        raise $error
        raise $error from $error""",
    "function": """
        $function.$attr = $any
        $function.__defaults__ = ($any,)
        $function.__kwdefaults__ = {'y': $any}
        $function:x.me = $x
        $function()
        $function.__doc__ = None
        $function.__closure__[0].cell_contents = $any
        $function.__code__ = (lambda: 5).__code__""",
    "callable": """
        $callable($any)
        $callable()""",
    "gen": """
        next($gen)
        next($gen, None)
        $gen.send($any)
        $gen.close()
        $gen.throw(KeyError)
        $gen.throw(Trouble($label, $any))
        list($gen)
        for item in $gen: break
        kept.append($gen)
        $node.$attr = $gen""",
    "iter": """
        next($iter)
        next($iter, None)
        kept.extend(itertools.islice($iter, 2))
        for item in $iter: break
        item = None""",
    "cell": """
        $cell.cell_contents = $any
        $cell:x.cell_contents = $x
        del $cell.cell_contents""",
    "ref": """
        $ref()
        $node.$attr = $ref
        kept.append($ref)
        $ref().$attr = $any""",
    "proxy": """
        $proxy.$attr = $any
        $proxy.act()
        $proxy.k""",
    "weakdict": """
        $weakdict['w%d' % $n] = $weak
        $weakdict[$weak] = $any
        $weakdict.add($weak)
        $weakdict.pop('a')
        list($weakdict)""",
    "finalizer": """
        $finalizer()
        $finalizer.detach()
        $finalizer.atexit = False""",
    "class": """
        $class.$attr = $any
        $class:x.me = $x
        $class.act = lambda self: self
        $class.__doc__ = 'd'
        $class.z = $any
        kept.append($class())""",
    "text": """
        $text += 'x'
        $text += 'é'
        $text = $text[1:]
        $text = $text.replace('a', 'bb')
        hash($text)
        $text = $text.strip()
        $text *= 2
        $dict[$text] = $any""",
    "bytearray": """
        $bytearray.append(65)
        $bytearray.extend(b'abc' * $n)
        del $bytearray[:$n]
        $bytearray += b'x' * $big
        $bytearray.clear()
        $bytearray.pop()
        $bytearray[1:2] = b'zzzz'
        $bytearray.insert(0, 1)
        for i in range($big): $bytearray.append(i)""",
    "number": """
        $number += 1
        $number *= $number
        $number = -$number
        $number //= 3""",
    "frame": """
        $frame.clear()
        $frame.f_locals
        $frame.tb_next = None
        $frame.f_back""",
    "module": """
        $module.$attr = $any
        $module:x.me = $x""",
    "pair": """
        $pair.x
        $pair:x == $x
        hash($pair)""",
    "view": """
        list($view)
        len($view)
        $view.release()
        next(iter($view))""",
}
