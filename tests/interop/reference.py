# What an export must hold, as the native JSONL of the same project tells it. Offsets are code points, which is what Python counts.
import json
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

    def marks(self, annotator=None):
        """`(label, ((start, end), …))` of each mark, as often as it is there."""
        return Counter(
            (mark["label"], places(mark)) for mark in self.annotations if annotator is None or mark["annotator"] == annotator
        )


def places(mark):
    return tuple((span["startCodePoint"], span["endCodePoint"]) for span in mark["spans"])


def quotes(mark):
    return tuple(span["quote"] for span in mark["spans"])


def read_reference(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        records = [json.loads(line) for line in lines]
    return [Article(record) for record in records if "hashiya" not in record]


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
            self.problems.append(what)

    def end(self):
        for each in self.problems[:10]:
            print(each)
        if len(self.problems) > 10:
            print(f"… and {len(self.problems) - 10} more")
        if self.compared == 0:
            print("nothing was compared")
        else:
            print(f"{self.compared} comparisons")
        sys.exit(1 if self.problems or self.compared == 0 else 0)


def shown(value):
    if isinstance(value, Counter):
        value = sorted(value.items(), key=repr)
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:300]}…"
