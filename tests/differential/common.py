"""What the comparisons share: the driver, random numbers, and verdicts.

Usage of each script: SCRIPT.py DRIVER..., the command that runs the driver.
SEED=n draws other cases, COUNT=n as many."""
import os
import random
import subprocess
import sys

SEED = int(os.environ.get("SEED", "1"))
COUNT = int(os.environ.get("COUNT", "20000"))
dice = random.Random(SEED)


def drive(mode, fields):
    """Sends the fields to the driver; an iterator over the fields of its answer."""
    ran = subprocess.run(sys.argv[1:] + [mode], input=b"".join(f + b"\0" for f in fields),
                         stdout=subprocess.PIPE, check=False)
    if ran.returncode != 0 or not ran.stdout.endswith(b"\0"):
        sys.exit(f"the driver ended with {ran.returncode} for {mode}")
    return iter(ran.stdout[:-1].split(b"\0"))


def verdict(name, differences):
    """One line for a test, after what differs: a list of texts."""
    for difference in differences[:5]:
        print(difference)
    if differences:
        print(f"not ok {name}: {len(differences)} cases differ with SEED={SEED}, "
              f"the first: {differences[0]}")
    else:
        print(f"ok {name}")


def some_bytes(alphabet, longest):
    """Random pieces of an alphabet, joined."""
    return b"".join(dice.choices(alphabet, k=dice.randrange(longest + 1)))
