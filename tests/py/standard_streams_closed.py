"""Standard streams that the script closes."""
import io
import sys

with sys.stdin as stream:
    print(stream.name, stream.read())
print(stream.closed, sys.stdout.closed)
for operation in (input, stream.read, stream.readline, stream.readlines, stream.__enter__,
                  stream.flush, lambda: list(stream), lambda: next(stream), stream.close):
    try:
        print(operation())
    except ValueError as error:
        print(error)

messages = io.StringIO()
output = sys.stdout
output.close()
for operation in (lambda: print("lost"), lambda: output.write("x"), output.flush,
                  lambda: output.writelines(["a"]), lambda: print(), lambda: output.closed):
    try:
        messages.write(f"{operation()}\n")
    except ValueError as error:
        messages.write(f"{error}\n")
sys.stderr.write(messages.getvalue())
sys.stderr.close()
sys.stdout = sys.stderr = None
print("nowhere")
