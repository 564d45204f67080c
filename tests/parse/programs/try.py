try: a
except: b
try:
    a
except A: b
except (B, C): d
except D as e: f
except:
    g
else: h
finally: i
try: a
finally: b
try:
    try: a
    finally: b
except A if b else C as d: pass
try: a
except* A: b
except* (B, C) as d: e
else: f
finally: g
try: a
except *A: b
