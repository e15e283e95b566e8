# seqeval reads the tags, strictly and leniently alike; every run of tokens is a mark of the project, and all are there but those told lost.
import sys
from collections import Counter

from reference import Check, lost, read_reference, spaces
from seqeval.metrics.sequence_labeling import get_entities
from seqeval.scheme import IOB2, Entities


def documents(path):
    """Told by its first line, sentences of rows."""
    found = []
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in (each.rstrip("\n") for each in lines):
            if line.startswith("-DOCSTART-"):
                told = dict(each.split("=", 1) for each in line.split(" ")[2].split("|"))
                found.append((told, []))
            elif line == "":
                found[-1][1].append([])
            else:
                columns = line.split(" ")
                assert len(columns) == 4, line
                found[-1][1][-1].append(columns)
    return [(told, [each for each in sentences if each]) for told, sentences in found]


def main(export, reference, named):
    check = Check()
    articles = {article.id: article for article in read_reference(reference)}
    written = 0
    for told, sentences in documents(export):
        article = articles[told["Article"]]
        text, found = "", Counter()
        for sentence in sentences:
            offsets = []
            for token, _, space, _ in sentence:
                before, after = spaces(space)
                text += before
                offsets.append((len(text), len(text) + len(token)))
                text += token + after
            tags = [row[3] for row in sentence]
            strict = [each.to_tuple()[1:] for each in Entities([tags], IOB2).entities[0]]
            lenient = get_entities(tags)
            check.same("strict and lenient", sorted((label, s, e - 1) for label, s, e in strict), sorted(lenient))
            for label, first, last in lenient:
                found[(label, offsets[first][0], offsets[last][1])] += 1
        check.same(f"text of {article.id}", text, article.text)
        pieces = article.pieces(told.get("Annotator"), "entity")
        check.same(f"runs of {article.id} that are no marks", found - pieces, Counter())
        written += sum(found.values())
    expected = sum(sum(article.pieces(None, "entity").values()) for article in articles.values())
    check.same("marks, with those told lost", written + lost(named, "overlaps"), expected)
    check.end()


main(*sys.argv[1:])
