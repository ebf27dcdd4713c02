"""iCalendar text as a tree of content lines (RFC 5545, 3.1 and 3.4), and back.

A line is a plain string, unfolded and otherwise exactly as its writer spelled it; what is not edited is written back
so. Everything here takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from assistant.model.errors import Refused

DEEPEST = 12  # VCALENDAR > VTIMEZONE > STANDARD is 3; more is an attack on recursion
_WIDTH = 75  # octets in a line, without its end (RFC 5545, 3.1)

_PREFIX = 40  # characters; longer than any name we ask for

_BLANK = re.compile(r"\n{2,}")
_COLON = re.compile(r'"[^"]*"|:')
_PARAMETER = re.compile(r';([^=;"]*)=((?:[^;"]|"[^"]*")*)')
_ESCAPED = re.compile(r"\\([nN\\;,])")
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Block:
    """A component: its name in upper case, its own BEGIN and END lines, and all that stands between, in order.

    The root of a text has no name and no BEGIN or END.
    """

    name: str
    children: tuple[str | Block, ...] = ()
    opening: str = ""
    closing: str = ""
    _first: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def lines(self, *names: str) -> tuple[str, ...]:
        """The content lines with one of these names (upper case); all lines where none is given."""
        own = [child for child in self.children if isinstance(child, str)]
        return tuple([line for line in own if _is_named(line, names)] if names else own)

    def line(self, name: str) -> str | None:
        """The first content line of this name."""
        if not self._first:  # looked through once: a hostile text has many thousands of lines
            self._first.update(self._firsts())  # at once: another thread sees all of it or nothing
        return self._first.get(name)

    def _firsts(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for child in self.children:
            if isinstance(child, str):
                name = name_of(child)
                if child[:_PREFIX].upper().startswith(name):  # as _is_named: no blanks before it
                    found.setdefault(name, child)
        return found

    def text(self, name: str) -> str:
        """The value of the first line of this name as it stands, trimmed; empty where there is none."""
        line = self.line(name)
        return "" if line is None else value_of(line).strip()

    def blocks(self, *names: str) -> tuple[Block, ...]:
        """The sub-components with one of these names; all of them where none is given."""
        own = (child for child in self.children if isinstance(child, Block))
        return tuple(block for block in own if not names or block.name in names)

    def put(self, name: str, lines: Iterable[str]) -> Block:
        """These lines stand for all lines of this name: at the place of the first, else after the last line."""
        new, out, place = tuple(lines), list[str | Block](), -1
        for child in self.children:
            if isinstance(child, str) and _is_named(child, (name,)):
                place = len(out) if place < 0 else place
            else:
                out.append(child)
        if place < 0:
            place = self._end_of_lines(out)
        out[place:place] = new
        return replace(self, children=tuple(out))

    def swap(self, change: Callable[[str | Block], str | Block | None]) -> Block:
        """Every child as `change` gives it back; None takes it out."""
        changed = (change(child) for child in self.children)
        return replace(self, children=tuple(child for child in changed if child is not None))

    @staticmethod
    def _end_of_lines(children: list[str | Block]) -> int:
        last = [place for place, child in enumerate(children) if isinstance(child, str)]
        return last[-1] + 1 if last else 0


def block(name: str, children: Iterable[str | Block]) -> Block:
    """A new component."""
    return Block(name, tuple(children), f"BEGIN:{name}", f"END:{name}")


def unfold(text: str) -> list[str]:
    """The content lines of a text, without empty ones; bare LF and bare CR end a line too, as they do in the wild."""
    text = text.lstrip("\ufeff \t\r\n").replace("\r\n", "\n").replace("\r", "\n")
    text = _BLANK.sub("\n", text).replace("\n ", "").replace("\n\t", "")
    return [line for line in text.split("\n") if line]


def fold(line: str) -> str:
    """The line with its CRLF, in parts of at most 75 octets, never within a character."""
    octets = line.encode("utf-8", "surrogatepass")
    if len(octets) <= _WIDTH:
        return f"{line}\r\n"
    parts, start, width = [], 0, _WIDTH
    while start < len(octets):
        end = min(start + width, len(octets))
        while end < len(octets) and octets[end] & 0xC0 == 0x80:  # noqa: PLR2004 - UTF-8's continuation bits
            end -= 1
        parts.append(octets[start:end].decode("utf-8", "surrogatepass"))
        start, width = end, _WIDTH - 1
    return "\r\n ".join(parts) + "\r\n"


def parse(text: str) -> Block:
    """The tree of a text; see tree_of."""
    return tree_of(unfold(text))


def tree_of(lines: Iterable[str]) -> Block:
    """The tree of unfolded content lines.

    Raises:
        Refused: BEGIN and END do not match, or are nested without reason; nothing could be edited safely then.
    """
    open_blocks: list[tuple[str, str, list[str | Block]]] = [("", "", [])]
    for line in lines:
        word = line[:6].upper()
        if word == "BEGIN:":
            open_blocks.append((line[6:].strip().upper(), line, []))
            if len(open_blocks) > DEEPEST:
                raise Refused("The calendar data of this item are nested too deep to be changed.")
        elif word.startswith("END:"):
            _close(open_blocks, line)
        else:
            open_blocks[-1][2].append(line)
    if len(open_blocks) > 1:
        raise Refused(
            f"The calendar data of this item are damaged: {_shown(open_blocks)} has no end."
        )
    return Block("", tuple(open_blocks[0][2]))


def _close(open_blocks: list[tuple[str, str, list[str | Block]]], line: str) -> None:
    name, opening, children = open_blocks[-1]
    if len(open_blocks) == 1 or name != line[4:].strip().upper():
        raise Refused("The calendar data of this item are damaged: BEGIN and END do not match.")
    open_blocks.pop()
    open_blocks[-1][2].append(Block(name, tuple(children), opening, line))


def _shown(open_blocks: list[tuple[str, str, list[str | Block]]]) -> str:
    return _CONTROL.sub("", open_blocks[-1][0])[:40] or "a part"


def write(tree: Block) -> str:
    """The text of a tree: CRLF after every line, folded at 75 octets."""
    return "".join(fold(line) for line in walk(tree))


def walk(tree: Block) -> Iterator[str]:
    """Every content line of a tree, BEGIN and END among them, in order."""
    if tree.opening:
        yield tree.opening
    for child in tree.children:
        if isinstance(child, str):
            yield child
        else:
            yield from walk(child)
    if tree.closing:
        yield tree.closing


def name_of(line: str) -> str:
    """The property's name in upper case; empty for a line that is no content line."""
    colon = line.find(":")
    if colon < 0:
        return ""
    semicolon = line.find(";", 0, colon)
    return line[: colon if semicolon < 0 else semicolon].strip().upper()


def _is_named(line: str, names: tuple[str, ...]) -> bool:
    """As name_of(line) in names, but quick to say no: this is asked of every line for every property."""
    return line[:_PREFIX].upper().startswith(names) and name_of(line) in names


def _value_at(line: str) -> int:
    """Where the value begins: after the first colon that is in no quoted parameter."""
    semicolon, colon = line.find(";"), line.find(":")
    if semicolon < 0 or colon < semicolon:
        return colon + 1 if colon >= 0 else len(line)
    for found in _COLON.finditer(line):
        if found.group() == ":":
            return found.end()
    return colon + 1 if colon >= 0 else len(line)


def value_of(line: str) -> str:
    """The value as it stands, still escaped."""
    return line[_value_at(line) :]


def with_value(line: str, value: str) -> str:
    """The same property with another value; its name and parameters stay as they are spelled."""
    return line[: _value_at(line)] + value


def parameters(line: str) -> tuple[tuple[str, str], ...]:
    """The parameters: names in upper case, values as they stand (perhaps quoted)."""
    head = line[: max(_value_at(line) - 1, 0)]
    return tuple((m[1].strip().upper(), m[2]) for m in _PARAMETER.finditer(head))


def parameter(line: str, name: str) -> str:
    """One parameter's value without its quotes; empty where there is none."""
    found = next((value for key, value in parameters(line) if key == name), "")
    return found.strip().strip('"')


def with_parameter(line: str, name: str, value: str | None) -> str:
    """The line with this parameter set (quoted where RFC 5545, 3.2 asks for it), or taken out for None."""
    end = max(_value_at(line) - 1, 0)
    head, written, done = line[:end], _quoted(value), False
    out, rest = [], 0
    for found in _PARAMETER.finditer(head):
        if found[1].strip().upper() == name:
            keep = "" if value is None or done else f";{found[1]}={written}"
            out += [head[rest : found.start()], keep]
            rest, done = found.end(), True
    out.append(head[rest:])
    if value is not None and not done:
        out.append(f";{name}={written}")
    return "".join(out) + line[end:]


def _quoted(value: str | None) -> str:
    clean = _CONTROL.sub("", _BREAK.sub(" ", value or "")).replace('"', "").replace("\n", " ")
    return f'"{clean}"' if re.search("[;:,]", clean) else clean


def escape(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11). Control characters are dropped; no text can begin a new content line."""
    text = _CONTROL.sub("", _BREAK.sub("\n", text))
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def unescape(value: str) -> str:
    """What a TEXT value says; an unknown escape stays as it is."""
    return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], value)


def parts(value: str) -> tuple[str, ...]:
    """A list value at its commas, those escaped aside; each part still escaped, empty ones left out."""
    if "\\" not in value:
        return tuple(part for part in value.split(",") if part.strip())
    found = re.findall(r"(?:[^\\,]|\\.|\\$)+", value)
    return tuple(part for part in found if part.strip())
