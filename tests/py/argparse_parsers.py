# argparse: help, usage, every kind of argument, every complaint.
import argparse as ap
import sys


class Text:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def run(make, words):
    saved = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = written = Text()
    try:
        try:
            result = repr(make(ap).parse_args(words))
        except SystemExit as error:
            result = f"exit {error.code!r}"
    finally:
        sys.stdout, sys.stderr = saved
    print(make.__name__, words, result)
    print(written.text)


def p1(ap):
    p=ap.ArgumentParser(prog='prog',description='Process some integers, with a long description that is wrapped over more than one line of text.',epilog='The end.')
    p.add_argument('integers',metavar='N',type=int,nargs='+',help='an integer for the accumulator')
    p.add_argument('--sum',dest='accumulate',action='store_const',const="sum",default="max",help='sum the integers (default: find the max)')
    p.add_argument('-v','--verbose',action='count',default=0,help='more')
    p.add_argument('-o','--output',metavar='FILE',default='x.txt',help='output file (default: %(default)s) that is written when everything else is done')
    p.add_argument('--level',type=float,choices=[1.0,2.0,3.5])
    return p
def p2(ap):
    p=ap.ArgumentParser(prog='tool',formatter_class=ap.ArgumentDefaultsHelpFormatter)
    g=p.add_mutually_exclusive_group(required=True); g.add_argument('--foo',action='store_true'); g.add_argument('--bar',action='store_false',help='bar it'); g.add_argument('--baz',type=int)
    p.add_argument('src'); p.add_argument('dst',nargs='?',default='here',help='where'); p.add_argument('--tag',action='append',help='tags'); p.add_argument('--pair',nargs=2,metavar=('A','B')); p.add_argument('--opt',nargs='?',const='C',default='D')
    p.add_argument('--flag',action=ap.BooleanOptionalAction); p.add_argument('-x',type=int,required=True,help='required x'); p.add_argument('--version',action='version',version='%(prog)s 2.0')
    gg=p.add_argument_group('special','A group.'); gg.add_argument('--long-option-name-here',help='help text'); gg.add_argument('--secret',help=ap.SUPPRESS)
    return p
def p3(ap):
    p=ap.ArgumentParser(prog='git'); p.add_argument('--debug',action='store_true')
    s=p.add_subparsers(dest='cmd',help='sub-command help',required=True)
    a=s.add_parser('add',help='add help'); a.add_argument('files',nargs='*'); a.add_argument('-n','--dry-run',action='store_true')
    b=s.add_parser('commit',help='commit help',aliases=['ci']); b.add_argument('-m',required=True); b.set_defaults(func='commit')
    return p
A=[(p1,a.split()) for a in ['-h','','1 2 3','1 --sum 2','--sum 1 2','x','-v 1 -vv','-o','-o f 1','--output=z 1','--out z 1','--level 2 1','--level 7 1','--level x 1','1 --unknown','-1 2','1 -- -2','--verbose=3 1','-vo f 1','-of 1','--s 1']]
A+=[(p2,a.split()) for a in ['-h','','--foo src -x 1','--foo --bar s -x 1','s -x 1','--baz 5 s d -x 2 --tag a --tag b','--pair 1 2 --foo s -x 1','--pair 1','--opt --foo s -x 1','--opt E --foo s -x 1','--flag --foo s -x 1','--no-flag --foo s -x1','--version','--foo s d e -x 1','--b s','--long x --foo s -x 5','--baz q s -x 1','--foo=1 s']]
A+=[(p3,a.split()) for a in ['-h','','add -h','add a b -n','commit','commit -m x','ci -m y','zz','--debug add','add --zz','commit -h']]

for make, words in A:
    run(make, words)
