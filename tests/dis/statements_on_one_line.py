a; b; c
if a: b
if a: b; c
else: d
while a: b; break
for a in b: c; continue
try: a
except: b
finally: c
with a: b
class C: x = 1
def f(): return 1
def g(): pass
