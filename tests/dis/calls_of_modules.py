import os
import os.path as p
from sys import path

os.getcwd()
os.path.join('a', 'b')
p.join('a')
path.append(1)


def f():
    os.getcwd()
    path.append(2)
    import json
    json.dumps(1)
    p.x.y()
