# getopt: short and long options, and what is wrong with them.
import getopt


def read(args, short, long=(), how=getopt.getopt):
    try:
        print(how(args, short, list(long)))
    except getopt.GetoptError as error:
        print("refused:", error, "|", error.opt, "|", error.msg)


read(["-a", "-b", "x", "--foo", "--bar=3", "y", "-c"], "ab:c", ["foo", "bar="])
read(["-abx", "y"], "ab:")
read(["-x"], "ab")
read(["-b"], "b:")
read(["--fo"], "", ["foo", "foobar"])
read(["--foo=1"], "", ["foo"])
read(["--bar"], "", ["bar="])
read(["--fo=2", "z"], "", ["foo="])
read(["--f"], "", ["foo", "far"])
read(["--zz"], "", ["foo"])
read(["-", "a"], "a")
read(["--", "-a"], "a")
read(["a", "-b", "1", "c", "--long", "--", "d"], "b:", ["long"], getopt.gnu_getopt)
read(["a", "-b"], "+b", (), getopt.gnu_getopt)
