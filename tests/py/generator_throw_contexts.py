# The context of what is thrown into a generator: what the generator itself is handling, and
# never what its caller handles.
def chain(error):
    names = []
    while error is not None:
        names.append(f'{type(error).__name__}({", ".join(map(str, error.args))})')
        error = error.__context__
    return ' <- '.join(names)


def catches():
    try:
        yield 'ready'
    except Exception as error:
        print('   inside', chain(error))
        yield 'caught'


def delegates():
    yield from catches()


def handles():
    try:
        raise KeyError('own')
    except KeyError:
        yield from catches()


def handles_itself():
    try:
        raise KeyError('own')
    except KeyError:
        try:
            yield 'ready'
        except Exception as error:
            print('   inside', chain(error))
            yield 'caught'


def passes():
    yield 'ready'


def delegates_and_passes():
    yield from passes()


def handles_and_passes():
    try:
        raise KeyError('own')
    except KeyError:
        yield from passes()


def cleans():
    try:
        yield 'ready'
    finally:
        raise LookupError('while cleaning')


def raises_another():
    try:
        yield 'ready'
    except ValueError:
        raise TypeError('another')


makers = (catches, delegates, handles, handles_itself, passes, delegates_and_passes,
          handles_and_passes, cleans, raises_another)

for make in makers:
    print(make.__name__)
    generator = make()
    next(generator)
    try:
        print('  ', generator.throw(ValueError('thrown')))
    except Exception as error:
        print('   outside', chain(error))

    generator = make()
    next(generator)
    try:
        raise IndexError('of the caller')
    except IndexError:
        try:
            print('  ', generator.throw(ValueError('thrown')))
        except Exception as error:
            print('   outside', chain(error))

    generator = make()
    next(generator)
    made = ValueError('made')
    made.__context__ = OSError('kept')
    try:
        print('  ', generator.throw(made))
    except Exception as error:
        print('   outside', chain(error))

    generator = make()
    next(generator)
    try:
        generator.close()
    except Exception as error:
        print('   closing', chain(error))

coroutine = None


class Awaits:
    def __await__(self):
        yield from catches()


async def waits():
    try:
        raise KeyError('own')
    except KeyError:
        await Awaits()


coroutine = waits()
coroutine.send(None)
try:
    raise IndexError('of the caller')
except IndexError:
    print(coroutine.throw(ValueError('thrown')))
coroutine.close()
