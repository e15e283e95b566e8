# brat's own parser rules (server/src/annotation.py), held against a folder that was exported: ids, ranges, fragments, texts.
import re
import sys
from collections import Counter
from pathlib import Path

from reference import Check, read_reference

ID = re.compile(r"^([A-Za-z]+|#[A-Za-z]*)([0-9]+)(.*?)$")
LINE_ENDS = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]+")


def read_annotations(path, text, check):
    """Fragments and label by id, and links, attributes and notes with what they name."""
    seen, marks, naming = set(), {}, []
    content = path.read_bytes()
    check.that(f"{path}: no byte order mark", not content.startswith(b"\xef\xbb\xbf"))
    for line in content.decode("utf-8").split("\n")[:-1]:
        where = f"{path}: {line!r}"
        identifier, _, rest = line.partition("\t")
        check.that(f"{where}: is one line for whoever reads it", len(line.splitlines()) == 1)
        check.that(f"{where}: an id as brat knows it", ID.match(identifier))
        check.that(f"{where}: the id is new", identifier not in seen)
        seen.add(identifier)
        data, _, tail = rest.partition("\t")
        if identifier.startswith("T"):
            label, _, offsets = data.partition(" ")
            fragments = tuple(tuple(int(number) for number in each.split(" ")) for each in offsets.split(";"))
            check.that(f"{where}: start before end, within the text", all(0 <= s < e <= len(text) for s, e in fragments))
            ordered = sorted(fragments)
            check.that(f"{where}: fragments apart", all(a[1] <= b[0] for a, b in zip(ordered, ordered[1:])))
            check.same(f"{where}: text", tail, " ".join(text[s:e] for s, e in fragments))
            marks[identifier] = (label, fragments)
        elif identifier.startswith("R"):
            match = re.fullmatch(r"(\S+) Arg1:(\S+) Arg2:(\S+)", data)
            check.that(f"{where}: two arguments", match)
            naming += [(where, match.group(2)), (where, match.group(3))] if match else []
        elif identifier.startswith("A"):
            match = re.fullmatch(r"(\S+) (\S+)(?: (\S+))?", data)
            check.that(f"{where}: attribute, target, value", match and tail == "")
            naming += [(where, match.group(2))] if match else []
        else:
            match = re.fullmatch(r"AnnotatorNotes (\S+)", data)
            check.that(f"{where}: a note", match and "\t" not in tail)
            naming += [(where, match.group(1))] if match else []
    for where, target in naming:
        check.that(f"{where}: names what is there", target in seen)
    return marks


def rejoined(text, fragments):
    joined = []
    for start, end in fragments:
        if joined and LINE_ENDS.fullmatch(text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def configured(folder):
    section, names = "", set()
    for line in (folder / "annotation.conf").read_text(encoding="utf-8").split("\n"):
        if line.startswith("["):
            section = line
        elif line.strip() and section == "[entities]":
            names.add(line.strip())
    return names


def main(folder, reference, _named):
    check = Check()
    folder = Path(folder)
    labels = configured(folder)
    check.that("names of labels as brat allows them", all(re.fullmatch("[a-zA-Z0-9_-]+", label) for label in labels))
    found = {}
    for path in sorted(folder.glob("*/*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        marks = read_annotations(path, text, check)
        check.that(f"{path}: labels of annotation.conf", {label for label, _ in marks.values()} <= labels)
        told = Counter((label, rejoined(text, fragments)) for label, fragments in marks.values())
        found.setdefault((path.stem, text), []).append(told)
    for number, article in enumerate(read_reference(reference), start=1):
        written = found.pop((f"{number:06}", article.text), [])
        expected = [article.marks(annotator) for annotator in article.annotators()] or [Counter()]
        check.same(f"marks of article {number}", sorted(written, key=repr), sorted(expected, key=repr))
    check.same("articles that nobody knows", list(found), [])
    check.end()


main(*sys.argv[1:])
