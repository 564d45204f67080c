def show(kind, *arguments, **keywords):
    print(kind, arguments, keywords)
    for key in keywords:
        print(key, ":", keywords[key])


show("a")
show("b", 1, 2, x=3, y=4)
show(kind="c", z=5)
options = {"p": 1, "q": 2}
show("d", **options)
show("e", *[1], **options, r=3)
show(*("f", 1), **{"not an identifier": 0})


def forward(*args, **kwargs):
    return show(*args, **kwargs)


forward("g", 7, s=8)
print(options)


def only(**kw):
    kw["new"] = 1
    return kw


print(only(**options), options)
