"""csv.Sniffer guesses delimiter, quotes and header from a sample."""
import csv
import io

sniffer = csv.Sniffer()
samples = [
    "a;b;c\n1;2;3\n4;5;6\n", "a,b\n1,2\n", "'a','b'\n'1','2'\n", "x\ty\n1\t2\n3\t4\n", "abc\n", "",
    '"a";"b"\n"c";"d"\n', "name: value\nother: thing\n", "1, 2, 3\n4, 5, 6\n",
    "'it''s', 'b'\n'c', 'd'",
    '"He said ""hi""","x"\n"y","z"\n', "a|b|c\n1|2|3\n4|5|6\n", "12/34/56\n78/90/12\n",
    '"one"\n"two"\n', "Name, Age, City\nAnn, 31, Bonn\nBob, 4, Ulm\n", "a b\nc d\n" * 12,
    "a,b;c\nd;e,f\n" * 11, 'x="1";y="2"\nz="3";w="4"\n', "10:20:30\n11:21:31\n",
]
for sample in samples:
    for delimiters in None, ",;":
        try:
            found = sniffer.sniff(sample, delimiters)
        except csv.Error as error:
            print(repr(sample[:30]), delimiters, error)
            continue
        print(repr(sample[:30]), delimiters, repr(found.delimiter), repr(found.quotechar),
              bool(found.skipinitialspace), found.doublequote, found.quoting,
              repr(found.lineterminator))
        print(list(csv.reader(io.StringIO(sample), found))[:2])
    try:
        print("header:", sniffer.has_header(sample))
    except (csv.Error, StopIteration) as error:
        print(type(error).__name__, error)
print(sniffer.has_header("name,age\nbob,12\nann,13\n"), sniffer.has_header("1,2\n3,4\n"))
print(sniffer.has_header("id,code\n1,abc\n2,abd\n"), sniffer.has_header("abc,abc\nabd,xyz\n"))
print(sniffer.preferred, csv.Sniffer().sniff("a;b,c\n1;2,3\n").delimiter)
print(issubclass(sniffer.sniff("a,b\nc,d"), csv.Dialect), sniffer.sniff("a,b\nc,d")._name)
