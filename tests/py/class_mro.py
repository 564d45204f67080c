class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who())
print([c.__name__ for c in D.__mro__])
print([c.__name__ for c in D.mro()])
try:
    class E(A, B):
        pass
except TypeError as error:
    print(error)
try:
    class F(A, A):
        pass
except TypeError as error:
    print(error)


class X:
    pass


class Y(X, int):
    pass


print([c.__name__ for c in Y.__mro__], Y(5) + 1)
try:
    class Z(int, str):
        pass
except TypeError as error:
    print(error)
try:
    class W(bool):
        pass
except TypeError as error:
    print(error)
try:
    class V(5):
        pass
except TypeError as error:
    print(error)
