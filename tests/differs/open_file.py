"""category: the world outside
cause: scripts run in the simulator only and have no files; what is missing is reported as CPython does
instead: io.StringIO holds text as a file does; input() and sys.stdin read standard input
"""
try:
    open("/etc/hostname").close()
    print("opened")
except Exception as error:
    print("refused")
