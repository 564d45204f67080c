"""Warnings of text compiled at run time, with and without the warnings module."""
x = 5
print(eval('x is 5'))
exec('''
if x is not 'a':
    print('other line')
''')
exec("assert (x, 'always')")
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    exec('y = x is 1\n\nz = 1if x is 2 else 3')
    for warning in caught:
        print(warning.category.__name__, warning.message, warning.filename, warning.lineno)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    eval('x is 7')
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        eval('x is 8')
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, error.text)
print('end')
