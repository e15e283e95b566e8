# Reads WebAnno TSV 3.3 the way INCEpTION does (Tsv3XDeserializer): texts, marks and links are those of the project.
import re
import sys
from collections import Counter
from pathlib import Path

from reference import Check, places, read_reference


def offsets_in_code_points(text):
    """UTF-16 offsets of characters, as code points."""
    table, at = {}, 0
    for index, character in enumerate(text):
        table[at] = index
        at += 2 if ord(character) > 0xFFFF else 1
    table[at] = len(text)
    return table


def unescaped(value):
    return re.sub(r"\\(->|.)", lambda m: {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}.get(m[1], m[1]), value, flags=re.S)


def split_at(value, sign):
    return re.findall(rf"(?:\\.|[^\\{re.escape(sign)}])+", value, flags=re.S)


def numbered(value):
    match = re.fullmatch(r"((?:\\.|[^\\])*?)(?:\[([\d_]+)\])?", value, flags=re.S)
    return match[1], match[2]


def length(text):
    return len(text.encode("utf-16-le")) // 2


class Document:
    def __init__(self, content, check, where):
        lines = content.split("\n")
        check.same(f"{where}: format", lines[0], "#FORMAT=WebAnno TSV 3.3")
        check.same(f"{where}: ends with one line end", lines[-1] == "" and lines[-2] != "", True)
        head = lines.index("")
        check.same(f"{where}: two empty lines", lines[head : head + 2], ["", ""])
        self.features = lines[1].split("=", 1)[1].split("|")[1:]
        self.text, self.marks, self.links = "", {}, []
        header = []
        for line in lines[head + 2 : -1]:
            if line.startswith("#Text="):
                header.append(unescaped(line[len("#Text=") :]))
            elif line:
                self.row(line.split("\t"), header, check, f"{where}: {line[:60]!r}")

    def row(self, fields, header, check, where):
        unit, (begin, end), token = fields[0], (int(each) for each in fields[1].split("-")), fields[2]
        check.that(f"{where}: enough fields", len(fields) >= 3 + len(self.features) + 2)
        if header:
            # The line end after a sentence goes where the next begins at once; a gap is filled with spaces.
            if length(self.text) > begin:
                self.text = self.text[:-1]
            self.text += " " * (begin - length(self.text)) + "".join(f"{line}\n" for line in header)
            header.clear()
        stacks = [split_at(field, "|") if field != "_" else [] for field in fields[3 : 3 + len(self.features)]]
        check.same(f"{where}: stacks alike", len({len(stack) for stack in stacks}), 1)
        for level, cells in enumerate(zip(*stacks)):
            told = [numbered(cell) for cell in cells]
            name = told[0][1] or f"{unit}/{level}"
            check.same(f"{where}: numbers alike", {number for _, number in told}, {told[0][1]})
            mark = self.marks.setdefault(name, {"begin": begin, "unit": unit, "token": token})
            mark["end"] = end
            mark.update(zip(self.features, (None if value == "*" else unescaped(value) for value, _ in told)))
        roles, sources = (split_at(field, "|") if field != "_" else [] for field in fields[-3:-1])
        check.same(f"{where}: roles and sources", len(roles), len(sources))
        for role, source in zip(roles, sources):
            there, numbers = numbered(source)
            source_number, target_number = (numbers or "0_0").split("_")
            self.links.append((unescaped(role), self.name(there, source_number), self.name(unit, target_number)))

    @staticmethod
    def name(unit, number):
        return number if number != "0" else f"{unit}/0"


def main(folder, reference, _named):
    check = Check()
    articles = read_reference(reference)
    for path in sorted(Path(folder).glob("*.tsv")):
        article = articles[int(path.name.split(".")[0]) - 1]
        document = Document(path.read_bytes().decode("utf-8"), check, path.name)
        # INCEpTION ends every text with a line end.
        check.same(f"{path.name}: text", document.text, article.text + "\n")
        place = offsets_in_code_points(document.text)
        pieces = {}
        for role, source, target in document.links:
            check.that(f"{path.name}: {role} leads from mark to mark", source in document.marks and target in document.marks)
            if role == "+":
                pieces.setdefault(source, []).append(target)
        owned = {piece for each in pieces.values() for piece in each}

        def stands(name):
            marks = [document.marks[each] for each in [name, *pieces.get(name, [])]]
            return tuple(sorted((place[mark["begin"]], place[mark["end"]]) for mark in marks))

        whole = [name for name in document.marks if name not in owned]
        annotator = path.name[len("000001.") : -len(".tsv")] or None
        own = article.of(annotator) if annotator else []
        check.same(f"{path.name}: marks", Counter((document.marks[name]["label"], stands(name)) for name in whole), Counter((m["label"], places(m)) for m in own))
        notes = Counter(note for name in whole if (note := document.marks[name].get("note")))
        check.same(f"{path.name}: notes", notes, Counter(m["note"] for m in own if m["note"]))
        by_id = {mark["id"]: mark for mark in own}
        expected = Counter((l["role"], places(m), places(by_id[l["to"]])) for m in own for l in m["links"] if "to" in l)
        check.same(f"{path.name}: links", Counter((role, stands(a), stands(b)) for role, a, b in document.links if role != "+"), expected)
    check.end()


main(*sys.argv[1:])
