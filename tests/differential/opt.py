"""opt.c against CPython 3.11's argparse, with my_init's own options.

Outside of it: characters that are no ASCII in argparse's quotes, where repr()
escapes some and we do not; CR there, which is \\x0d for us; digits of other
scripts, which make a word a number for Python. `--option=--` gives argparse an
empty list: it loses its "--"."""
import argparse
import ast
import re
import sys

from common import COUNT, dice, drive, some_bytes, verdict

NAME = "differential.opt.equals-argparse"
SOURCE = "src/persona/my_init.c"
ROW = re.compile(r'\[OPTION_\w+\] = \{\.name = "([^"]+)"(?:, \.letter = .(.).)?'
                 r'(?:, \.(takes_value|ends) = true)?\}')


class Failed(Exception):
    pass


class Helped(Exception):
    pass


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Failed(message)

    def print_help(self, file=None):
        raise Helped()


def read_table():
    with open(SOURCE, encoding="utf-8") as source:
        text = source.read()
    table = [(name, letter and "-" + letter, kind) for name, letter, kind in ROW.findall(text)]
    if len(table) != text.count("] = {.name = ") or not table:
        sys.exit(f"the table of options in {SOURCE} is not as it was")
    return table


def make_parser(table):
    parser = Parser(prog="my_init", add_help=False)
    for name, brief, kind in table:
        names = [brief, name] if brief else [name]
        if kind == "ends":
            parser.add_argument(*names, action="help")
        elif kind == "takes_value":
            parser.add_argument(*names, dest=name)
        else:
            parser.add_argument(*names, dest=name, action="store_true")
    parser.add_argument("main_command", nargs="*")
    return parser


WORDS = [b"", b"a", b"sh", b"-", b"--", b"--", b"-1", b"-1.5", b"-.5", b"-1.", b"-1\n", b"-a b",
         b"--x y", b"-c", b"-x", b"-hh", b"-hx", b"-h=", b"-q", b"---", b"--=", b"-=", b"=", b"-h h",
         b"--h=1", b"a=b", b"main", b"5", b"-\xc3\xa4", b"\xff", b"-\xff", b"--quiet=\xc3\xa4", b"--\xff"]
LETTERS = [b"-", b"-", b"-", b"=", b" ", b"h", b"q", b"s", b"1", b".", b"'", b'"', b"\\", b"\n", b"\xc3\xa4"]


def make_word(names):
    kind = dice.randrange(10)
    if kind < 3:
        return dice.choice(WORDS)
    if kind < 4:
        return some_bytes(LETTERS, 5)
    word = dice.choice(names)
    if kind < 7:
        word = word[:dice.randrange(1, len(word) + 1)]
    if dice.randrange(4) == 0:
        word += b"=" + (dice.choice(WORDS) if dice.randrange(2) else some_bytes(LETTERS, 5))
    if dice.randrange(20) == 0:
        word += some_bytes(LETTERS, 3)
    return word


def expected(parser, table, words):
    try:
        parsed = vars(parser.parse_args([w.decode("utf-8", "surrogateescape") for w in words]))
    except Helped:
        return ("help",)
    except Failed as failed:
        return ("error", str(failed))
    values = []
    for name, _, _ in table:
        value = parsed.get(name)
        values.append("--" if value == [] else None if value is False else value)
    return ("parsed", values, parsed["main_command"])


def received(table, answer):
    def text():
        return next(answer).decode("utf-8", "surrogateescape")

    kind = text()
    if kind != "parsed":
        return (kind, text()) if kind == "error" else (kind,)
    values = []
    for _, _, option_kind in table:
        value = text()
        if value[0] == "-":
            values.append(None)
        else:
            values.append(value[1:] if option_kind == "takes_value" else True)
    return ("parsed", values, [text() for _ in range(int(text()))])


def unescaped(match):
    code = match[1]
    if len(code) == 3:
        return chr(int(code[1:], 16))
    return {"n": "\n", "t": "\t"}.get(code, code)


def is_same(ours, theirs):
    if ours == theirs:
        return True
    mark = ": ignored explicit argument "
    if ours[0] != "error" or theirs[0] != "error" or mark not in ours[1] or mark not in theirs[1]:
        return False
    our_start, our_quoted = ours[1].split(mark, 1)
    their_start, their_quoted = theirs[1].split(mark, 1)
    their_text = ast.literal_eval(their_quoted)
    if their_text.isascii() and "\r" not in their_text:
        return False
    our_text = re.sub(r"\\(x[0-9a-f]{2}|.)", unescaped, our_quoted[1:-1])
    return our_start == their_start and our_text == their_text and our_quoted[0] == their_quoted[0]


def main():
    if sys.version_info[:2] != (3, 11):
        print(f"skip {NAME}: argparse changed; needs Python 3.11, this is {sys.version.split()[0]}")
        return
    table = read_table()
    parser = make_parser(table)
    names = [n.encode() for row in table for n in row[:2] if n]
    cases = [[make_word(names) for _ in range(dice.choice([0, 1, 1, 2, 2, 3, 3, 4, 5, 8]))]
             for _ in range(COUNT)]
    fields = [str(len(table)).encode()]
    for name, brief, kind in table:
        fields += [name.encode(), brief.encode(), {"takes_value": b"value"}.get(kind, kind.encode())]
    for words in cases:
        fields += [str(len(words)).encode()] + words
    answer = drive("opt", fields)
    differences = []
    seen = {"parsed": 0, "help": 0, "error": 0}
    for words in cases:
        ours = received(table, answer)
        theirs = expected(parser, table, words)
        seen[ours[0]] += 1
        if not is_same(ours, theirs):
            differences.append(f"{words}: ours {ours}, argparse {theirs}")
    if min(seen.values()) < COUNT // 100:
        differences.append(f"the cases are not mixed: {seen}")
    verdict(NAME, differences)


main()
