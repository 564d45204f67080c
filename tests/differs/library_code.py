"""category: the library
cause: the library's modules are boxarrow's own; in a traceback their lines are those of <frozen NAME>, without text
instead: the exception, its message and the script's own lines are CPython's
"""
import json
try:
    json.loads("{")
except ValueError as error:
    frame = error.__traceback__.tb_next
    print(frame.tb_frame.f_code.co_filename.rpartition("/")[2])
