"""Arguments of commands: declared, parsed, and described by --help."""

import re
import sys
import textwrap

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "Namespace", "Action",
    "HelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
    "ArgumentDefaultsHelpFormatter", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
    "SUPPRESS", "ZERO_OR_MORE", "BooleanOptionalAction",
]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_WIDTH = 78


class ArgumentError(Exception):
    """An argument cannot be used."""

    def __init__(self, argument, message):
        self.argument_name = _action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    """Raised by a type function: its text is the message."""


class Namespace:
    """What was parsed, as attributes."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        shown = []
        odd = {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                shown.append(f"{name}={value!r}")
            else:
                odd[name] = value
        if odd:
            shown.append(f"**{odd!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


def _action_name(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join(action.choices) + "}"
    return None


class Action:
    """One declared argument, and what is done when it comes."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def format_usage(self):
        return self.option_strings[0]

    def __repr__(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices",
                 "required", "help", "metavar")
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__name__}({shown})"

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


def _check_nargs(nargs, const, verb, advice):
    if nargs == 0:
        raise ValueError(f"nargs for {verb} actions must be != 0; if {advice} may be more "
                         "appropriate")
    if const is not None and nargs != OPTIONAL:
        raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, *args, **kwargs):
        _check_nargs(nargs, const, "store", "you have nothing to store, actions such as store "
                     "true or store const")
        super().__init__(option_strings, dest, nargs, const, *args, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _ConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False,
                 help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default,
                         required=required, help=help, metavar=metavar)


class _StoreConstAction(_ConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class BooleanOptionalAction(Action):
    """--name and --no-name"""

    def __init__(self, option_strings, dest, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        names = []
        for option in option_strings:
            names.append(option)
            if option.startswith("--"):
                names.append("--no-" + option[2:])
        super().__init__(names, dest, nargs=0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


def _copied(items):
    return [] if items is None else list(items)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, *args, **kwargs):
        _check_nargs(nargs, const, "append", "arg strings are not supplying the value to append, "
                     "the append const action")
        super().__init__(option_strings, dest, nargs, const, *args, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [values])


class _ExtendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest,
                _copied(getattr(namespace, self.dest, None)) + list(values))


class _AppendConstAction(_ConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest,
                _copied(getattr(namespace, self.dest, None)) + [self.const])


class _CountAction(_ConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(_ConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(_ConstAction):
    def __init__(self, option_strings, dest=SUPPRESS, version=None, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        parser._print(formatter._fill(self.version % dict(prog=parser.prog)) + "\n",
                      sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    """Commands, each with a parser of its own."""

    class _Choice(Action):
        def __init__(self, name, aliases, help):
            shown = name + (f" ({', '.join(aliases)})" if aliases else "")
            super().__init__([], shown, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False,
                 help=None, metavar=None):
        self._prog = prog
        self._parser_class = parser_class
        self._parsers = {}
        self._choices = []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._parsers,
                         required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, help=None, aliases=(), **kwargs):
        kwargs.setdefault("prog", f"{self._prog} {name}")
        if help is not None:
            self._choices.append(self._Choice(name, aliases, help))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._parsers[each] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._parsers:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: "
                                      f"{', '.join(self._parsers)})")
        made, unknown = self._parsers[name].parse_known_args(rest, None)
        for key, value in vars(made).items():
            setattr(namespace, key, value)
        if unknown:
            namespace.__dict__.setdefault("_unrecognized_args", []).extend(unknown)


_ACTIONS = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction,
    "store_true": _StoreTrueAction, "store_false": _StoreFalseAction, "append": _AppendAction,
    "append_const": _AppendConstAction, "count": _CountAction, "help": _HelpAction,
    "version": _VersionAction, "extend": _ExtendAction,
}


# What %(name)s in a help text can be.
_HELP_NAMES = ("option_strings", "dest", "nargs", "const", "default", "type", "choices",
               "required", "help", "metavar")


class HelpFormatter:
    """How help and usage look."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = _WIDTH if width is None else width
        self._most = min(max_help_position, max(self._width - 20, indent_increment * 2))

    def _fill(self, text, indent=""):
        text = " ".join(text.split())
        return textwrap.fill(text, self._width - len(indent), initial_indent=indent,
                             subsequent_indent=indent)

    def _help_lines(self, text, width):
        return textwrap.wrap(" ".join(text.split()), width)

    def _metavar(self, action, default):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return "{" + ",".join(map(str, action.choices)) + "}"
        return default

    def _args(self, action, default):
        metavar = self._metavar(action, default)
        names = metavar if isinstance(metavar, tuple) else (metavar,) * 2
        if action.nargs is None:
            return names[0]
        if action.nargs == OPTIONAL:
            return f"[{names[0]}]"
        if action.nargs == ZERO_OR_MORE:
            if isinstance(metavar, tuple) and len(metavar) == 2:
                return "[%s [%s ...]]" % metavar
            return f"[{names[0]} ...]"
        if action.nargs == ONE_OR_MORE:
            return "%s [%s ...]" % names
        if action.nargs == REMAINDER:
            return "..."
        if action.nargs == PARSER:
            return f"{names[0]} ..."
        if action.nargs == SUPPRESS:
            return ""
        return " ".join(metavar if isinstance(metavar, tuple) else [metavar] * action.nargs)

    def _default_metavar(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def _invocation(self, action):
        if not action.option_strings:
            metavar = self._metavar(action, action.dest)
            return metavar[0] if isinstance(metavar, tuple) else metavar
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._args(action, self._default_metavar(action))
        return ", ".join(f"{option} {args}" for option in action.option_strings)

    def _help_of(self, action):
        values = {name: getattr(action, name) for name in _HELP_NAMES
                  if getattr(action, name) is not SUPPRESS}
        values["prog"] = self._prog
        for name, value in values.items():
            if hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return self._expand(action) % values

    def _expand(self, action):
        return action.help

    def _usage_part(self, action):
        if not action.option_strings:
            part = self._args(action, action.dest)
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = f"{action.option_strings[0]} {self._args(action, self._default_metavar(action))}"
        return part if action.required else f"[{part}]"

    def _group_parts(self, actions, groups):
        """The parts of a usage, those of groups of which only one may come joined."""
        parts = []
        done = set()
        for action in actions:
            if id(action) in done or action.help is SUPPRESS:
                continue
            group = next((g for g in groups if action in g._group_actions), None)
            if group is None:
                parts.append(self._usage_part(action))
                continue
            done.update(map(id, group._group_actions))
            inner = []
            for member in group._group_actions:
                if member.help is SUPPRESS:
                    continue
                part = self._usage_part(member)
                if member.option_strings and not member.required:
                    part = part[1:-1]
                inner.append(part)
            joined = " | ".join(inner)
            if not group.required:
                parts.append(f"[{joined}]")
            else:
                parts.append(f"({joined})" if len(inner) > 1 else joined)
        return parts

    def format_usage(self, usage, actions, groups, prefix="usage: "):
        if usage is not None:
            return f"{prefix}{usage % dict(prog=self._prog)}\n"
        optionals = self._group_parts([a for a in actions if a.option_strings], groups)
        positionals = self._group_parts([a for a in actions if not a.option_strings], groups)
        line = " ".join([self._prog] + [p for p in optionals + positionals if p])
        if len(prefix) + len(line) > self._width:
            line = "\n".join(self._usage_lines(prefix, optionals, positionals))
        return f"{prefix}{line}\n"

    def _usage_lines(self, prefix, optionals, positionals):
        def lines_of(parts, indent, first=None):
            lines = []
            line = []
            length = (len(first) if first is not None else len(indent)) - 1
            for part in parts:
                if length + 1 + len(part) > self._width and line:
                    lines.append(indent + " ".join(line))
                    line = []
                    length = len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines
        start = prefix + self._prog
        if len(start) <= 0.75 * self._width:
            indent = " " * (len(start) + 1)
            if optionals:
                lines = lines_of([self._prog] + optionals, indent, prefix)
                return lines + lines_of(positionals, indent)
            return lines_of([self._prog] + positionals, indent, prefix)
        indent = " " * len(prefix)
        lines = lines_of(optionals + positionals, indent)
        if len(lines) > 1:
            lines = lines_of(optionals, indent) + lines_of(positionals, indent)
        return [self._prog] + lines

    def _rows(self, actions):
        """(indent, action) of all that have a line of their own."""
        for action in actions:
            if action.help is SUPPRESS:
                continue
            yield 2, action
            for choice in getattr(action, "_choices", ()):
                yield 4, choice

    def column(self, sections):
        """Where help texts begin."""
        longest = max((indent + len(self._invocation(action))
                       for actions in sections for indent, action in self._rows(actions)),
                      default=0)
        return min(longest + 2, self._most)

    def format_actions(self, actions, column):
        text = ""
        width = max(self._width - column, 11)
        for indent, action in self._rows(actions):
            head = " " * indent + self._invocation(action)
            if not action.help or not action.help.strip():
                text += head + "\n"
                continue
            lines = self._help_lines(self._help_of(action), width)
            if len(head) <= column - 2:
                head = head.ljust(column)
                text += head + lines[0] + "\n"
                lines = lines[1:]
            else:
                text += head + "\n"
            text += "".join(" " * column + line + "\n" for line in lines)
        return text


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves the description's lines as they are."""

    def _fill(self, text, indent=""):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all lines as they are."""

    def _help_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds each argument's default to its help."""

    def _expand(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class _Group:
    """Arguments that stand together in the help."""

    def __init__(self, container, title=None, description=None):
        self._container = container
        self.title = title
        self.description = description
        self._group_actions = []

    def add_argument(self, *args, **kwargs):
        action = self._container._make(args, kwargs)
        self._container._register(action)
        self._group_actions.append(action)
        return action

    def add_mutually_exclusive_group(self, *, required=False):
        group = _ExclusiveGroup(self._container, required, self)
        self._container._exclusive.append(group)
        return group


class _ExclusiveGroup(_Group):
    """Arguments of which only one may come."""

    def __init__(self, container, required, section):
        super().__init__(container)
        self.required = required
        self._section = section

    def add_argument(self, *args, **kwargs):
        action = self._container._make(args, kwargs)
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._register(action)
        self._container._section_of(action, self._section)._group_actions.append(action)
        self._group_actions.append(action)
        return action


class ArgumentParser:
    """Declares arguments, parses them, and writes help."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        if fromfile_prefix_chars is not None:
            raise NotImplementedError("boxarrow: fromfile_prefix_chars is not supported")
        self.prog = sys.argv[0].rpartition("/")[2] if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._actions = []
        self._options = {}
        self._defaults = {}
        self._exclusive = []
        self._positionals = _Group(self, "positional arguments")
        self._optionals = _Group(self, "options")
        self._groups = [self._positionals, self._optionals]
        self._subparsers = None
        if add_help:
            sign = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(sign + "h", sign * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            for action in parent._actions:
                self._register(action)
                self._section_of(action)._group_actions.append(action)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        names = "prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__name__}({shown})"

    # --- declaring ---

    def _section_of(self, action, section=None):
        if isinstance(section, _Group):
            return section
        return self._optionals if action.option_strings else self._positionals

    def _make(self, args, kwargs):
        args = list(args)
        kwargs = dict(kwargs)
        action = kwargs.pop("action", None)
        cls = action if isinstance(action, type) else _ACTIONS.get(action)
        if cls is None:
            raise ValueError(f'unknown action "{action}"')
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            self._name_positional(args, kwargs)
        else:
            self._name_option(args, kwargs)
        if "default" not in kwargs:
            if kwargs["dest"] in self._defaults:
                kwargs["default"] = self._defaults[kwargs["dest"]]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        made = cls(**kwargs)
        if made.type is not None and not callable(made.type):
            raise ValueError(f"{made.type!r} is not callable")
        return made

    def _name_positional(self, args, kwargs):
        if args and "dest" in kwargs:
            raise ValueError("dest supplied twice for positional argument")
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
            kwargs["required"] = True
        if nargs == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        if args:
            kwargs["dest"] = args[0]
        kwargs["option_strings"] = []

    def _name_option(self, args, kwargs):
        for name in args:
            if name[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {name!r}: must start with a character "
                                 f"{self.prefix_chars!r}")
        dest = kwargs.pop("dest", None)
        if dest is None:
            long = [name for name in args if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (long or args)[0].lstrip(self.prefix_chars).replace("-", "_")
            if not dest:
                raise ValueError(f"dest= is required for options like {args[0]!r}")
        kwargs["dest"] = dest
        kwargs["option_strings"] = args

    def _register(self, action):
        taken = [name for name in action.option_strings if name in self._options]
        if taken and self.conflict_handler == "error":
            plural = "s" if len(taken) > 1 else ""
            raise ArgumentError(action, f"conflicting option string{plural}: {', '.join(taken)}")
        for name in taken:
            other = self._options[name]
            other.option_strings = [n for n in other.option_strings if n != name]
        self._actions.append(action)
        for name in action.option_strings:
            self._options[name] = action

    def add_argument(self, *args, **kwargs):
        action = self._make(args, kwargs)
        self._register(action)
        self._section_of(action)._group_actions.append(action)
        return action

    def add_argument_group(self, title=None, description=None, **kwargs):
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _ExclusiveGroup(self, required, self)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None,
                       **kwargs):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        section = self._positionals
        if title is not None or description is not None:
            section = self.add_argument_group(title or "subcommands", description)
        if prog is None:
            formatter = self._get_formatter()
            before = [a for a in self._actions if not a.option_strings]
            prog = formatter.format_usage(self.usage, before, self._exclusive, "").strip()
        kwargs.pop("action", None)
        action = _SubParsersAction([], prog, parser_class or type(self), **kwargs)
        self._subparsers = action
        self._register(action)
        section._group_actions.append(action)
        return action

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    # --- parsing ---

    def parse_args(self, args=None, namespace=None):
        made, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return made

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS:
                if not hasattr(namespace, action.dest):
                    setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                rest = _Parsing(self, namespace).run(args)
            except ArgumentError as error:
                self.error(str(error))
        else:
            rest = _Parsing(self, namespace).run(args)
        rest += namespace.__dict__.pop("_unrecognized_args", [])
        return namespace, rest

    # --- texts ---

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        return self._get_formatter().format_usage(self.usage, self._actions, self._exclusive)

    def format_help(self):
        formatter = self._get_formatter()
        parts = [self.format_usage()]
        if self.description:
            parts.append(formatter._fill(self.description % dict(prog=self.prog)) + "\n")
        column = formatter.column([group._group_actions for group in self._groups])
        for group in self._groups:
            rows = formatter.format_actions(group._group_actions, column)
            text = ""
            if group.description:
                text = formatter._fill(group.description, "  ") + "\n" + ("\n" if rows else "")
            if rows or text:
                parts.append((f"{group.title}:\n" if group.title else "") + text + rows)
        if self.epilog:
            parts.append(formatter._fill(self.epilog % dict(prog=self.prog)) + "\n")
        return "\n".join(parts)

    def print_usage(self, file=None):
        self._print(self.format_usage(), file or sys.stdout)

    def print_help(self, file=None):
        self._print(self.format_help(), file or sys.stdout)

    @staticmethod
    def _print(message, file):
        if message:
            file.write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


_negative_number = re.compile(r"^-\d+$|^-\d*\.\d+$")


class _Parsing:
    """One run over the arguments."""

    def __init__(self, parser, namespace):
        self.parser = parser
        self.namespace = namespace
        self.positionals = [a for a in parser._actions if not a.option_strings]
        self.seen = set()
        self.not_default = set()
        self.rest = []
        self.numbers_are_options = any(_negative_number.match(name) for name in parser._options)

    def find_option(self, text):
        """(action, name, value) if the argument is an option; action None: unknown."""
        parser = self.parser
        if not text or text[0] not in parser.prefix_chars or len(text) == 1:
            return None
        if text in parser._options:
            return parser._options[text], text, None
        name, equals, value = text.partition("=")
        if equals and name in parser._options:
            return parser._options[name], name, value
        found = self.abbreviated(text)
        if len(found) > 1:
            names = ", ".join(option for _, option, _ in found)
            parser.error(f"ambiguous option: {text} could match {names}")
        if found:
            return found[0]
        if _negative_number.match(text) and not self.numbers_are_options or " " in text:
            return None
        return None, text, None

    def abbreviated(self, text):
        parser = self.parser
        found = []
        if text[1] in parser.prefix_chars:
            if parser.allow_abbrev:
                name, equals, value = text.partition("=")
                found = [(action, option, value if equals else None)
                         for option, action in parser._options.items() if option.startswith(name)]
        else:
            short = text[:2]
            for option, action in parser._options.items():
                if option == short:
                    found.append((action, option, text[2:]))
                elif option.startswith(text):
                    found.append((action, option, None))
        return found

    def run(self, args):
        options = {}
        kinds = ""
        for index, text in enumerate(args):
            if "-" in kinds:
                kinds += "A"
            elif text == "--":
                kinds += "-"
            else:
                found = self.find_option(text)
                if found is not None:
                    options[index] = found
                kinds += "A" if found is None else "O"
        index = 0
        while following := [place for place in options if place >= index]:
            start = min(following)
            if index < start:
                end = self.take_positionals(args, kinds, index)
                if end > index:
                    index = end
                    continue
                self.rest += args[index:start]
            index = self.take_option(args, kinds, start, options[start])
        index = self.take_positionals(args, kinds, index)
        self.rest += args[index:]
        self.check_end()
        return self.rest

    @staticmethod
    def pattern(action):
        nargs = action.nargs
        if nargs is None:
            text = "(-*A-*)"
        elif nargs == OPTIONAL:
            text = "(-*A?-*)"
        elif nargs == ZERO_OR_MORE:
            text = "(-*[A-]*)"
        elif nargs == ONE_OR_MORE:
            text = "(-*A[A-]*)"
        elif nargs == REMAINDER:
            text = "([-AO]*)"
        elif nargs == PARSER:
            text = "(-*A[-AO]*)"
        else:
            text = f"(-*{'-*'.join('A' * nargs)})" if nargs else "()"
        return text.replace("-*", "").replace("-", "") if action.option_strings else text

    def take_positionals(self, args, kinds, index):
        rest = kinds[index:]
        for count in range(len(self.positionals), 0, -1):
            actions = self.positionals[:count]
            match = re.match("".join(map(self.pattern, actions)), rest)
            if match is None:
                continue
            for action, group in zip(actions, match.groups()):
                values = args[index:index + len(group)]
                index += len(group)
                self.take(action, values)
            self.positionals = self.positionals[count:]
            break
        return index

    def take_option(self, args, kinds, start, found):
        action, name, value = found
        if action is None:
            self.rest.append(args[start])
            return start + 1
        while value is not None:
            if action.nargs == 0 and name[1] not in self.parser.prefix_chars and value:
                self.take(action, [], name)
                name = name[0] + value[0]
                value = value[1:] or None
                if name not in self.parser._options:
                    raise ArgumentError(action, f"ignored explicit argument {name[1:] + (value or '')!r}")
                action = self.parser._options[name]
                continue
            if action.nargs == 0 or isinstance(action.nargs, int) and action.nargs > 1:
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            self.take(action, [value], name)
            return start + 1
        match = re.match(self.pattern(action), kinds[start + 1:])
        if match is None:
            raise ArgumentError(action, self.expected(action))
        count = len(match.group(1))
        self.take(action, args[start + 1:start + 1 + count], name)
        return start + 1 + count

    @staticmethod
    def expected(action):
        if action.nargs is None:
            return "expected one argument"
        if action.nargs == OPTIONAL:
            return "expected at most one argument"
        if action.nargs == ONE_OR_MORE:
            return "expected at least one argument"
        return f"expected {action.nargs} argument{'' if action.nargs == 1 else 's'}"

    def take(self, action, texts, name=None):
        self.seen.add(id(action))
        values = self.values(action, texts)
        if values is not action.default:
            self.not_default.add(id(action))
            for group in self.parser._exclusive:
                if action not in group._group_actions:
                    continue
                for other in group._group_actions:
                    if other is not action and id(other) in self.not_default:
                        raise ArgumentError(
                            action, f"not allowed with argument {_action_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, name)

    def values(self, action, texts):
        if action.nargs not in (PARSER, REMAINDER) and "--" in texts:
            texts = list(texts)
            texts.remove("--")
        if not texts and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self.value(action, value)
                self.check(action, value)
            return value
        if not texts and action.nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else texts
        if len(texts) == 1 and action.nargs in (None, OPTIONAL):
            value = self.value(action, texts[0])
            self.check(action, value)
            return value
        values = [self.value(action, text) for text in texts]
        if action.nargs == PARSER:
            self.check(action, values[0])
        elif action.nargs != REMAINDER:
            for value in values:
                self.check(action, value)
        return values

    def value(self, action, text):
        kind = action.type
        if kind is None:
            return text
        try:
            return kind(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(kind, "__name__", repr(kind))
            raise ArgumentError(action, f"invalid {name} value: {text!r}")

    def check(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    def check_end(self):
        missing = []
        namespace = self.namespace
        for action in self.parser._actions:
            if id(action) in self.seen:
                continue
            if action.required:
                missing.append(_action_name(action))
            elif (isinstance(action.default, str) and action.default is
                  getattr(namespace, action.dest, None)):
                setattr(namespace, action.dest, self.value(action, action.default))
        if missing:
            self.parser.error("the following arguments are required: " + ", ".join(missing))
        for group in self.parser._exclusive:
            if group.required and not any(id(a) in self.not_default
                                          for a in group._group_actions):
                names = [_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                self.parser.error(f"one of the arguments {' '.join(names)} is required")
