"""number.c against int(), json.c against json.dumps(), shquote.c against shells.

Outside of it: digits and blanks of other scripts, which int() takes too."""
import json
import os
import re
import subprocess
import tempfile

from common import COUNT, dice, drive, some_bytes, verdict

HELD_AT = 2 ** 31 - 1
SHELLS = (["dash"], ["bash"], ["bash", "--posix"], ["busybox", "sh"])


def compare_numbers():
    alphabet = [bytes([c]) for c in b" \t\n\v\f\r\x1c\x1d\x1e\x1f+-__01234567890123456789.exX"] + [b"\xc3\xa4"]
    cases = [b"", b"9" * 4000, b"-" + b"9" * 4000] + [some_bytes(alphabet, 6) for _ in range(COUNT // 2)]
    cases += [some_bytes([b" ", b"\n"], 2) + dice.choice([b"", b"+", b"-"]) +
              some_bytes([b"0", b"1", b"99", b"7_7"], 10) + some_bytes([b" ", b"\t"], 2)
              for _ in range(COUNT // 2)]
    answer = drive("number", cases)
    differences = []
    for case in cases:
        try:
            theirs = str(max(-HELD_AT, min(HELD_AT, int(case.decode()))))
        except ValueError:
            theirs = "none"
        ours = next(answer).decode()
        if ours != theirs:
            differences.append(f"{case}: ours {ours}, int() {theirs}")
    verdict("differential.number.equals-int", differences)


def text_pieces():
    """Bytes of every kind: ASCII, characters of each length, and broken ones."""
    pieces = [bytes([c]) for c in range(1, 256)]
    pieces += [b"'", b'"', b"\\", b"$", b"`", b"\n", b"a", b" "] * 8
    for c in (0x80, 0x7ff, 0x800, 0x2028, 0xd7ff, 0xe000, 0xfeff, 0xffff, 0x10000, 0x1f600, 0x10ffff):
        whole = chr(c).encode()
        pieces += [whole] * 8 + [whole[:-1], whole[:1], whole[1:]]
    pieces += [b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80"]
    return pieces


def compare_json():
    pieces = text_pieces()
    cases = [some_bytes(pieces, 20) for _ in range(COUNT)]
    answer = drive("json", cases)
    differences = []
    for case in cases:
        theirs = json.dumps(case.decode("utf-8", "surrogateescape"))[1:-1]
        ours = next(answer).decode("latin-1")
        if ours != theirs:
            differences.append(f"{case}: ours {ours}, json.dumps {theirs}")
    verdict("differential.json.equals-json-dumps", differences)


def read_by_shell(shell, locale, lines, folder):
    """The values as the shell has them after each line."""
    with open(os.path.join(folder, "sourced"), "wb") as sourced:
        for name, value in lines:
            sourced.write(b"export " + name + b"=" + value + b"\n" +
                          b"printf '%s\\0' \"$" + name + b"\"\n")
    ran = subprocess.run(shell + ["-c", ". ./sourced"], cwd=folder, stdout=subprocess.PIPE, check=False,
                         stderr=subprocess.STDOUT, env={"PATH": "/usr/bin:/bin", "LC_ALL": locale})
    extra = [f"{shell} made {name}" for name in os.listdir(folder) if name != "sourced"]
    return ran.stdout.split(b"\0")[:-1], extra


def compare_shquote():
    pieces = text_pieces() + [b"$(touch canary)", b"';touch canary;'", b"`touch canary`", b"~", b"\r\n"] * 8
    cases = [(b"X" + some_bytes(pieces, 4), some_bytes(pieces, 20)) for _ in range(max(COUNT // 10, 200))]
    cases += [(b"1X", b"")] + [(b"X", bytes([c])) for c in range(1, 256)]
    answer = drive("shquote", [f for case in cases for f in case])
    lines = [(next(answer), next(answer)) for _ in cases]
    differences = []
    for (name, _), (ours, _) in zip(cases, lines):
        theirs = re.sub(rb"^(?=[0-9])", b"_", re.sub(rb"[^A-Za-z0-9_]", b"_", name))
        if ours != theirs:
            differences.append(f"{name}: ours {ours}, to be {theirs}")
    verdict("differential.shquote.names-are-identifiers", differences)
    differences = []
    for shell in SHELLS:
        for locale in ("C", "C.UTF-8"):
            with tempfile.TemporaryDirectory() as folder:
                values, extra = read_by_shell(shell, locale, lines, folder)
            differences += extra
            differences += [f"{case[1]}: {shell} in {locale} reads {value} from {line[1]}"
                            for case, line, value in zip(cases, lines, values) if case[1] != value]
            if len(values) != len(cases):
                differences.append(f"{shell} in {locale} read {len(values)} of {len(cases)}")
    verdict("differential.shquote.shells-read-the-bytes", differences)


compare_numbers()
compare_json()
compare_shquote()
