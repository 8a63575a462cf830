"""Prints what every operation of the description answered, and fails unless each gave a 2xx and none a
5xx. Arguments: the description, the counts that hooks.py wrote."""

import json
import sys

description, counts = (json.load(open(path)) for path in sys.argv[1:3])
wrong = []
print(f"{'operation':<58} {'2xx':>6} {'4xx':>6} {'5xx':>6}")
for path, item in description["paths"].items():
    for method in item:
        label = f"{method.upper()} {path}"
        answers = counts.get(label, {})
        of = {
            kind: sum(n for status, n in answers.items() if status[0] == kind) for kind in "245"
        }
        print(f"{label:<58} {of['2']:>6} {of['4']:>6} {of['5']:>6}")
        if not of["2"] or of["5"]:
            wrong.append(label)
if wrong:
    sys.exit("Without a 2xx, or with a 5xx: " + ", ".join(wrong))
