
f''; f'a'; f'{x}'; f'a{x}b'; f'{x}{y}'; f'{{}}'; f'{{{x}}}'; f'{x!r}'; f'{x!s:>10}'; f'{x:{w}}'; f'{x:{w}.{p}f}'
f'{x=}'; f'{x = }'; f'{x=!s}'; f'{x=:>{w}}'; f'{ x }'; f'{x + 1}'; f'{f(x, y=1)}'; f'{x["a"]}'; f'{x[1:2]}'
f'{ {1: 2}[1] }'; f'{(lambda x: x)(1)}'; f'{x if y else z}'; f'{[i for i in x]}'; f'{x!r:^{w}}'
f'{x != y}'; f'{x == y}'; f'{x >= y}'; f'{x <= y}'; f'{x < y}'; f'{x > y}'; f'{*a,}'; f'{a, b}'; f'{yield}'; f'{(a:=1)}'; f'{a:=5}'
rf'\d{x}\n'; fr'{x}\{y}'; F'{x}'; 'a' f'{x}' 'b' f'c{y}d'; u'a' f'{x}'; f'{x}' u'b'
f'{"nested"}'; f'{f"{x}"}'; f"{'a' 'b'}"; f'{x:%H:%M}'; f'{x:}'; f'{x!a:}'; f'\x41{x}\u00e9'; f'{{x}}'; f'{x}}}'; f'{x:a{y}b{z}c}'
f'''{
x
}'''
f'''a
b {x} c
  {y!r} {  z
 + 1}'''
(f'one {a}'
 f'two {b:{c}} three'
 'four {no}')
f'''{"""inner"""}'''; f'é{x}'; f'{x:é}'; f'{é}'; f'{x.y().z[0](1)}'; f'{not x}'; f'{-x:+d}'
