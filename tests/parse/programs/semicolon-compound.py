class A: pass; x = 1
if a: pass; b = 1; c
else: d; e
try: a; b
except: c; d
finally: e; f
with a: b; c
