class C:
    __x = 1
    __y__ = 2
    _z = 3
    __ = 4
    ___ = 5

    def __m(self, __a, *, __k=1):
        self.__b = __a
        self.__c.__d()
        __local = __global_name
        del self.__e
        import __mod
        import __pkg.__sub
        import __pkg2.__sub as __alias
        from __m2 import __n
        global __g
        __g = 1
        f(__kw=1)
        self.__f(__kw=2, __kw2=3)
        x: __ann = 1

        def __inner():
            nonlocal __local
            return __local
        return [__v for __v in __a], lambda __p: __p

    class __Inner:
        __x = 2

    try:
        pass
    except E as __e:
        pass
    with a as __w:
        pass
    for __i in b:
        pass


class _Private:
    __x = 1


class __Both:
    __x = 1


class ___:
    __x = 1
