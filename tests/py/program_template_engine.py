# A template engine: compiled to Python source, loops, conditions, filters, errors with their line.
import html
import re


class TemplateError(Exception):
    pass


FILTERS = {"upper": str.upper, "title": str.title, "len": len, "join": ", ".join, "money": "{:,.2f}".format,
           "safe": lambda value: Safe(value)}


class Safe(str):
    pass


def expression(text):
    value, *names = (part.strip() for part in text.split("|"))
    value = re.sub(r"(\w+)((?:\.\w+)+)", lambda m: m[1] + "".join(f"[{p!r}]" for p in m[2][1:].split(".")), value)
    for name in names:
        value = f"filters[{name!r}]({value})"
    return value


def compile_template(text, name="page"):
    code, depth, opened = [f"def {name}(filters, escape, **data):", "    out = []"], 1, []
    line = 1

    def add(statement):
        code.append("    " * depth + statement)

    for part in re.split(r"({{.*?}}|{%.*?%}|{#.*?#})", text, flags=re.S):
        if part.startswith("{{"):
            add(f"out.append(escape({expression(part[2:-2])}))")
        elif part.startswith("{%"):
            match part[2:-2].split(maxsplit=1):
                case ["for", rest]:
                    target, _, source = rest.strip().partition(" in ")
                    add(f"for number, {target} in enumerate({expression(source)}, 1):")
                    opened.append(("for", line))
                    depth += 1
                case ["if", test]:
                    add(f"if {expression(test)}:")
                    opened.append(("if", line))
                    depth += 1
                case ["else"] if opened:
                    depth -= 1
                    add("else:")
                    depth += 1
                case ["end"] if opened:
                    add("pass")
                    depth -= 1
                    opened.pop()
                case ["set", rest]:
                    add(rest.strip())
                case other:
                    raise TemplateError(f"line {line}: {' '.join(other) or 'nothing'}?")
        elif part and not part.startswith("{#"):
            add(f"out.append({part!r})")
        line += part.count("\n")
    if opened:
        raise TemplateError("line {1}: {0} has no end".format(*opened[-1]))
    code.append("    return ''.join(out)")
    names = sorted(set(re.findall(r"{[{%].*?[%}]}", text)) and set(re.findall(r"[a-z]\w*", text)))
    return "\n".join(code), names


def render(text, **data):
    source, _ = compile_template(text)
    source = source.replace("**data", ", ".join(["*", *data]) if data else "**data", 1)
    space = {}
    exec(compile(source, "<template>", "exec"), space)
    return space["page"](FILTERS, lambda v: v if isinstance(v, Safe) else html.escape(str(v)), **data)


PAGE = """<h1>{{ title | upper }}</h1>{# a comment #}
{% for item in items %}{{ number }}. {{ item.name | title }}{% if item.price > 9 %} ({{ item.price | money }}){% else %}\
 cheap{% end %}
{% end %}{% set total = sum(i["price"] for i in items) %}Sum {{ total | money }}, {{ items | len }} items: \
{{ tags | join | upper }}
"""
items = [{"name": "red pen", "price": 3}, {"name": "desk", "price": 1250.5}]
print(render(PAGE, title="Bill & Co", items=items, tags=["a", "<b>"]))
print(compile_template("Hi {{ who.name }}{% if x %}!{% end %}", "hello")[0])
print(render("{{ x }} {{ x | safe }} {{ '<' }}", x="<i>"), render("plain"), repr(render("")))
for text in ("a\nb{% if x %}", "{% end %}", "{% while x %}\n", "\n\n{% %}", "{{ y }}", "{{ x | nope }}", "{{ x + }}",
             "{{ x.name }}", "{{ x | len }}"):
    try:
        print(repr(render(text, x=1)))
    except TemplateError as error:
        print("template:", error)
    except (NameError, KeyError, SyntaxError, TypeError) as error:
        print(type(error).__name__, error)
