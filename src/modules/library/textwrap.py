"""Text broken into lines, indented and not."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_blanks = "\t\n\v\f\r "
_to_spaces = {ord(blank): " " for blank in _blanks}
_runs = re.compile(f"[{_blanks}]+|[^{_blanks}]+")
_sentence_end = re.compile(r"[a-z][.!?][\"']?\Z")
_dashes = re.compile(r"-{2,}(?=\w)")
_before_dashes = re.compile(r"[\w!\"'&.,?]")
_after_hyphen = re.compile(r"[^\d\W]-?[^\d\W]")


def _is_letter(text):
    return text != "" and (text.isalpha() or text == "_")


def _hyphen_breaks(word, hyphen):
    """May a line end behind this hyphen? Letters must stand on both sides of it."""
    before = word[max(0, hyphen - 2):hyphen]
    if len(before) < 2 or not _is_letter(before[1]):
        return False
    if not _is_letter(before[0]):
        if before[0] != "-" or hyphen < 3 or not _is_letter(word[hyphen - 3]):
            return False
    return _after_hyphen.match(word, hyphen + 1) is not None


def _split_word(word):
    """The parts of a word between which a line may end."""
    parts = []
    begin = index = 0
    while index < len(word):
        if word[index] != "-":
            index += 1
            continue
        dashes = _dashes.match(word, index)
        if dashes is not None and index > 0 and _before_dashes.match(word, index - 1):
            if index > begin:
                parts.append(word[begin:index])
            parts.append(dashes[0])
            begin = index = dashes.end()
        elif index > begin and _hyphen_breaks(word, index):
            index += 1
            parts.append(word[begin:index])
            begin = index
        else:
            index += 1
    if begin < len(word):
        parts.append(word[begin:])
    return parts


class TextWrapper:
    """Breaks text into lines by its attributes; make one and use it often."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_spaces)
        chunks = []
        for run in _runs.findall(text):
            if self.break_on_hyphens and run[0] not in _blanks:
                chunks += _split_word(run)
            else:
                chunks.append(run)
        if self.fix_sentence_endings:
            for index in range(len(chunks) - 1):
                if chunks[index + 1] == " " and _sentence_end.search(chunks[index]):
                    chunks[index + 1] = "  "
        return chunks

    def _break_long(self, chunks, line, room):
        """The word at the end of chunks is longer than a line."""
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        word = chunks[-1]
        end = room
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and any(character != "-" for character in word[:hyphen]):
                end = hyphen + 1
        line.append(word[:end])
        chunks[-1] = word[end:]

    def _take_line(self, chunks, width):
        """As many chunks from the end of the list as there is room for."""
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._break_long(chunks, line, width - length if width > 0 else 1)
        if self.drop_whitespace and line and line[-1].strip() == "":
            line.pop()
        return line

    def _cut(self, lines, line, indent, width):
        """Ends the text here, with the placeholder."""
        while line:
            length = sum(map(len, line))
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            line.pop()
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks = chunks[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            line = self._take_line(chunks, width)
            if not line:
                continue
            last = not chunks or (self.drop_whitespace and len(chunks) == 1
                                  and not chunks[0].strip())
            fits = last and sum(map(len, line)) <= width
            if self.max_lines is None or len(lines) + 1 < self.max_lines or fits:
                lines.append(indent + "".join(line))
            else:
                self._cut(lines, line, indent, width)
                break
        return lines

    def wrap(self, text):
        """The lines, without newlines."""
        return self._wrap_chunks(self._chunks(text))

    def fill(self, text):
        """The lines as one string."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The text's lines of at most `width` characters."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The text with its lines broken anew."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text's first words, as many as fit, and a placeholder for the others."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


_only_blanks = re.compile(r"^[ \t]+$", re.MULTILINE)
_margin = re.compile(r"(?:^)([ \t]*)[^ \t\n]", re.MULTILINE)


def dedent(text):
    """The text without the blanks that all of its lines begin with."""
    text = _only_blanks.sub("", text)
    margin = None
    for begin in _margin.findall(text):
        if margin is None:
            margin = begin
        elif not begin.startswith(margin):
            common = 0
            while common < len(begin) and begin[common] == margin[common]:
                common += 1
            margin = margin[:common]
    if margin:
        text = re.sub(f"(?m)^{margin}", "", text)
    return text


def indent(text, prefix, predicate=None):
    """The text with a prefix before each line that is not blank."""
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line
                   for line in text.splitlines(True))
