# cmd: a program of commands, their help, and lines from a file.
import cmd
import io


class Shop(cmd.Cmd):
    intro = "Welcome. Type help or ? to list commands.\n"
    prompt = "(shop) "

    def do_buy(self, arg):
        "Buy something:  BUY 3"
        print("bought", int(arg))

    def do_sell(self, arg):
        print("sold", arg)

    def do_bye(self, arg):
        "Stop"
        print("Bye")
        return True

    def do_shell(self, arg):
        print("shell:", arg)

    def do_EOF(self, arg):
        return True

    def help_prices(self):
        print("about prices")

    def precmd(self, line):
        return line if line == "EOF" else line.lower()

    def postcmd(self, stop, line):
        print("after", repr(line), stop)
        return stop


shop = Shop()
for line in ("buy 5", "help", "?", "help buy", "help sell", "help prices", "help nope", "SELL 3", "xyz 1",
             "", "! ls -l", "  buy   7 ", "buy", "buy x", "bye"):
    print(">", line)
    try:
        print(shop.onecmd(shop.precmd(line)))
    except ValueError as error:
        print("ValueError", error)
shop.columnize(["a", "bb", "ccc"] * 10, 40)
shop.columnize([])
print(shop.completenames("b"), shop.parseline("?x y"), shop.parseline("ab-c d"), repr(shop.lastcmd))

reading = Shop(stdin=io.StringIO("buy 1\nsell\nbye\nbuy 2\n"))
reading.use_rawinput = False
reading.cmdloop()
ending = Shop(stdin=io.StringIO("buy 1\n"))
ending.use_rawinput = False
ending.cmdqueue = ["sell first"]
ending.cmdloop("another greeting")
