# What an export must hold, as the native JSONL of the same project tells it. Offsets are code points, which is what Python counts.
import json
import re
import sys
from collections import Counter


class Article:
    def __init__(self, record):
        self.id = record["id"]
        self.text = record["text"]
        self.title = record["title"]
        self.annotations = record["annotations"]
        self.layers = record["layers"]

    def annotators(self):
        return sorted({mark["annotator"] for mark in self.annotations})

    def of(self, annotator):
        return [mark for mark in self.annotations if annotator is None or mark["annotator"] == annotator]

    def marks(self, annotator=None):
        """`(label, ((start, end), …))` of each mark, as often as it is there."""
        return Counter((mark["label"], places(mark)) for mark in self.of(annotator))

    def pieces(self, annotator=None, kind=None):
        """`(label, start, end)` of each piece of each mark, as often as it is there."""
        marks = [mark for mark in self.of(annotator) if kind is None or mark["kind"] == kind]
        return Counter((mark["label"], start, end) for mark in marks for start, end in places(mark))


def places(mark):
    return tuple((span["startCodePoint"], span["endCodePoint"]) for span in mark["spans"])


def read_reference(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        records = [json.loads(line) for line in lines]
    return [Article(record) for record in records if "hashiya" not in record]


def lost(named, code):
    """How often the losses that lie beside an export of that name, without its ending, name this one."""
    with open(f"{named}.losses.json", encoding="utf-8") as file:
        return sum(loss["count"] for loss in json.load(file) if loss["code"] == code)


SIGNS = {"s": " ", "t": "\t", "r": "\r", "n": "\n", "p": "|", "\\": "\\"}


def spaces(column):
    """What stands before and after a word, as the attributes of Universal Dependencies tell it."""
    told = dict(each.split("=", 1) for each in column.split("|") if "=" in each)
    after = told.get("SpacesAfter", "" if told.get("SpaceAfter") == "No" else r"\s")
    return unescaped(told.get("SpacesBefore", "")), unescaped(after)


def unescaped(value):
    units = re.sub(r"\\(?:u([0-9a-f]{4})|(.))", lambda m: chr(int(m[1], 16)) if m[1] else SIGNS[m[2]], value)
    # A character beyond the first plane comes as two halves.
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


class Check:
    """Gathers what is wrong; the first few are told."""

    def __init__(self):
        self.problems = []
        self.compared = 0

    def same(self, what, found, expected):
        self.compared += 1
        if found != expected:
            self.problems.append(f"{what}: found {shown(found)}, expected {shown(expected)}")

    def that(self, what, holds):
        self.compared += 1
        if not holds:
            self.problems.append(f"not so: {what}")

    def end(self):
        for each in self.problems[:10]:
            print(each)
        if len(self.problems) > 10:
            print(f"… and {len(self.problems) - 10} more")
        print(f"{self.compared} comparisons" if self.compared else "nothing was compared")
        sys.exit(1 if self.problems or self.compared == 0 else 0)


def shown(value):
    if isinstance(value, Counter):
        value = sorted(value.items(), key=repr)
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:300]}…"
