a;
b; c;
if x: a; b;
class A: x; y
def f(): a; return b;
while x: a;
for x in y: a; break;
