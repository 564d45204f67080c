# contextvars: values of variables by context, tokens, copies.
from contextvars import ContextVar, copy_context

user = ContextVar("user", default="nobody")
depth = ContextVar("depth")
print(user.get(), user.name, depth.get(5))
try:
    depth.get()
except LookupError as error:
    print(type(error), error.args[0] is depth)
token = user.set("ann")
print(user.get(), token.old_value, token.var is user)
context = copy_context()
print(user in context, depth in context, context[user], len(context), list(context) == [user])
print(context.get(depth), context.get(depth, 9))


def inside():
    user.set("bob")
    depth.set(1)
    return user.get()


print(context.run(inside), user.get(), context[user], context[depth])
user.reset(token)
print(user.get())
for wrong in (lambda: user.reset(token), lambda: ContextVar(5), lambda: context["x"],
              lambda: context.run(lambda: context.run(print)), lambda: depth.reset(user.set(1))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0].split(" var=")[0])
