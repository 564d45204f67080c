"""csv: dialects, quoting, dict readers and writers, errors."""
import csv
import io


def show(label, work):
    try:
        print(label, '=', repr(work()))
    except Exception as error:
        print(label, '!', type(error).__name__, error)


texts = ['a,b,c\n', 'a,"b,c",d\n', '"a ""quoted"" word",x\r\n', '"two\n', 'lines",end\n', '\n',
         ' a , b \n', "'x,y',z\n", 'a;b;c\n', '1,2.5,"text"\n', 'last']
options = [{}, {'delimiter': ';'}, {'quotechar': "'"}, {'skipinitialspace': True},
           {'quoting': csv.QUOTE_NONE}, {'doublequote': False, 'escapechar': '\\'}]
for option in options:
    show(option, lambda: list(csv.reader(texts, **option)))
show('nonnumeric', lambda: list(csv.reader(['1,2.5,"x"\n'], quoting=csv.QUOTE_NONNUMERIC)))
show('nonnumeric error', lambda: list(csv.reader(['x,1\n'], quoting=csv.QUOTE_NONNUMERIC)))
show('strict', lambda: list(csv.reader(['"a"b\n'], strict=True)))
show('not strict', lambda: list(csv.reader(['"a"b\n'])))
show('open quote', lambda: list(csv.reader(['"a'], strict=True)))

rows = [['plain', 'with space', 'with,comma', 'with "quotes"', 'two\nlines', '', None],
        [1, 2.5, True, -3, 'x', "it's", '\\'], ['only'], [''], []]
for option in [{}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC},
               {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'delimiter': '\t'},
               {'lineterminator': '\n'}, {'doublequote': False, 'escapechar': '^'},
               {'dialect': 'unix'}, {'dialect': csv.excel_tab}]:
    def write():
        stream = io.StringIO()
        writer = csv.writer(stream, **option)
        counts = [writer.writerow(row) for row in rows[:3]]
        return counts, stream.getvalue()
    show(option, write)
stream = io.StringIO()
show('empty field', lambda: csv.writer(stream, quoting=csv.QUOTE_NONE).writerow(['']))
show('must escape', lambda: csv.writer(stream, quoting=csv.QUOTE_NONE).writerow(['a,b']))
show('writerows', lambda: csv.writer(stream).writerows([[1], [''], []]) or stream.getvalue())

table = 'name,age,city\nAda,36,London\n\nAlan,41\nGrace,85,New York,extra,more\n'
for row in csv.DictReader(io.StringIO(table), restkey='rest', restval='?'):
    print(row)
reader = csv.DictReader(['1;2', '3;4'], fieldnames=['a', 'b'], delimiter=';')
print(list(reader), reader.fieldnames, reader.line_num)
stream = io.StringIO()
writer = csv.DictWriter(stream, ['x', 'y'], restval='-')
writer.writeheader()
writer.writerow({'x': 1})
writer.writerows([{'y': 2, 'x': 'a,b'}])
print(repr(stream.getvalue()))
show('extra field', lambda: writer.writerow({'x': 1, 'z': 2}))
show('bad action', lambda: csv.DictWriter(stream, ['x'], extrasaction='what'))
show('ignored', lambda: csv.DictWriter(stream, ['x'], extrasaction='ignore').writerow({'q': 1}))


class Pipes(csv.excel):
    delimiter = '|'
    lineterminator = '\n'


csv.register_dialect('pipes', Pipes)
csv.register_dialect('colons', delimiter=':', quoting=csv.QUOTE_ALL)
print(csv.list_dialects())
show('pipes', lambda: list(csv.reader(['a|b'], 'pipes')))
show('colons', lambda: csv.get_dialect('colons').delimiter)
csv.unregister_dialect('pipes')
for label, work in [
        ('unknown', lambda: csv.get_dialect('pipes')), ('unknown', lambda: csv.reader([], 'pipes')),
        ('delimiter', lambda: csv.reader([], delimiter='ab')),
        ('delimiter', lambda: csv.reader([], delimiter=1)),
        ('quotechar', lambda: csv.reader([], quotechar='ab')),
        ('quoting', lambda: csv.reader([], quoting=9)),
        ('quoting', lambda: csv.reader([], quoting='a')),
        ('option', lambda: csv.reader([], nothing=1)),
        ('bytes', lambda: list(csv.reader([b'a']))), ('number', lambda: csv.reader(5)),
        ('no write', lambda: csv.writer(5)), ('row', lambda: csv.writer(stream).writerow(5)),
        ('name', lambda: csv.register_dialect(1)), ('limit', lambda: csv.field_size_limit()),
        ('constants', lambda: (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC,
                               csv.QUOTE_NONE))]:
    show(label, work)
