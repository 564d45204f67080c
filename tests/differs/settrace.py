"""category: the machine
cause: the viewer is the tracer
instead: step, or read the trace that boxarrow record writes
"""
import sys
try:
    sys.settrace(lambda *event: None)
    print("set")
except Exception as error:
    print("refused")
