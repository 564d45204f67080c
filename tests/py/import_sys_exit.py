import sys

print("before")
try:
    sys.exit(1)
except SystemExit as error:
    print("caught", error.code)
try:
    sys.exit()
except SystemExit as error:
    print("caught", error.code)
try:
    print("leaving")
    sys.exit(4)
finally:
    print("finally runs")
print("never")
