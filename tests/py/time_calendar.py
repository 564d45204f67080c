# time: calendar times, texts of them, text read; clocks and sleep by what can be compared.
import sys
import time


def attempt(source):
    print('--', source)
    try:
        exec(source, globals())
    except Exception as error:
        print(type(error).__name__ + ':', error)


g = time.gmtime(0)
print(g, tuple(g), g[:3], g.tm_year, g.tm_zone, g.tm_gmtoff, len(g), g[6], g.tm_yday)
print(g == (1970, 1, 1, 0, 0, 0, 3, 1, 0), hash(g) == hash(tuple(g)), sys.getsizeof(g), isinstance(g, tuple))
for t in (1.9, -1, 86399, 951782400, 1e9, 1e10, 253402300799, -62135596800):
    print(t, time.asctime(time.gmtime(t)), time.gmtime(t).tm_wday, time.gmtime(t).tm_yday)
full = time.gmtime(86400 * 400 + 3661)
for letter in 'YmdHMSjaAbBpIyUwWcxX%eDTRFhntCGVugklPr':
    print(letter, repr(time.strftime('%' + letter, full)))
print(time.strftime('', full), repr(time.strftime('%%')), time.strftime('é %Y', full))
print(time.strftime('%Z', full), time.strftime('%H%p', (2000, 1, 1, 13, 0, 0, 0, 1, 0)))
print(time.asctime((2024, 2, 29, 1, 2, 3, 3, 60, 0)), time.ctime(1e9))
print(time.mktime(time.struct_time((2009, 2, 17, 17, 3, 38, 1, 48, 0))) - time.mktime((2009, 2, 17, 17, 3, 37, 1, 48, 0)))
print(time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9)), time.struct_time(range(11)).tm_zone,
      time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9)).tm_zone, time.struct_time.n_fields,
      time.struct_time.n_sequence_fields, time.struct_time)
for text, form in [('2024-02-29 13:14:15', '%Y-%m-%d %H:%M:%S'), ('30 Nov 00', '%d %b %y'),
                   ('Mon Jan  5 12:00:00 1998', '%a %b %d %H:%M:%S %Y'), ('12:05 PM', '%I:%M %p'),
                   ('12:05 am', '%I:%M %p'), ('5/6/99', '%m/%d/%y'), ('2020 100', '%Y %j'),
                   ('JANUARY 5', '%B %d'), ('50%', '%S%%'), ('2021-W', '%Y-W'), ('  7', '%d'),
                   ('2020 10 1', '%Y %W %w'), ('Friday', '%A'), ('29 Feb', '%d %b')]:
    attempt(f'print(time.strptime({text!r}, {form!r}))')
print(time.strptime('2020-01-01T00:00:00+0200', '%Y-%m-%dT%H:%M:%S%z').tm_gmtoff)
print(time.strptime('Tue Mar  4 01:02:03 2025'))
attempt("time.strptime('x', '%Y')")
attempt("time.strptime('2024 x', '%Y')")
attempt("time.strptime('2024', '%Q')")
attempt("time.strptime('31 Feb', '%d %b')")
attempt("time.strptime('2024', '%')")
attempt("time.strptime('13', '%m')")
attempt("time.strptime(5, '%m')")
attempt('time.sleep(-1)')
attempt("time.sleep('a')")
attempt('time.sleep()')
attempt('time.time(1)')
attempt("time.gmtime('a')")
attempt('time.gmtime(1e30)')
attempt("time.gmtime(float('nan'))")
attempt('time.mktime((1, 2))')
attempt('time.mktime(5)')
attempt('time.asctime((1,))')
attempt('time.asctime(5)')
attempt('time.struct_time((1, 2))')
attempt('time.struct_time(range(12))')
attempt('time.struct_time(5)')
attempt('time.strftime(5)')
attempt("time.strftime('%Y', (1,))")
attempt("time.strftime('%Y', (2000, 13, 1, 0, 0, 0, 0, 0, 0))")
attempt("time.strftime('%Y', (2000, 1, 1, 24, 0, 0, 0, 0, 0))")
attempt("print(time.strftime('%Y-%m-%d', (2000, 0, 0, 0, 0, 0, 0, 0, 0)))")
attempt('g.tm_year = 3')
attempt('g.foo')
attempt('time.clock()')
a, b, c = time.time(), time.perf_counter(), time.monotonic_ns()
time.sleep(0.01)
print(time.time() - a >= 0.01, time.perf_counter() - b >= 0.01, time.monotonic_ns() - c >= 10 ** 7)
print(type(time.time()), type(time.time_ns()), type(time.perf_counter_ns()), time.process_time() >= 0,
      time.thread_time() >= 0, time.time() > 1.7e9)
print(time.localtime().tm_year >= 2024, time.gmtime() >= (2024,), len(time.ctime()))
start = time.perf_counter()
total = sum(range(1000))
elapsed = time.perf_counter() - start
print(total, 0 < elapsed < 5, f'{elapsed:.0f}')
