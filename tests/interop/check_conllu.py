# conllu reads every sentence; the words spell the texts, and the brackets of Entity= hold every mark.
import re
import sys
from collections import Counter

import conllu
from reference import Check, read_reference, spaces

BRACKETS = re.compile(r"\((e\d+)(?:\[(\d+)/\d+\])?-([^-()]+)-([^()]*)|(e\d+)(?:\[(\d+)/\d+\])?\)|\)")


def documents(path):
    """Metadata of the first sentence, and all sentences."""
    found = []
    with open(path, encoding="utf-8", newline="\n") as file:
        for sentence in conllu.parse_incr(file):
            if "newdoc id" in sentence.metadata:
                found.append((sentence.metadata, []))
            found[-1][1].append(sentence)
    return found


def offsets_in(sentences):
    """The text that the words spell, and for each sentence where its words stand."""
    text, offsets = "", []
    for sentence in sentences:
        offsets.append([])
        for token in sentence:
            misc = "|".join(f"{key}={value}" for key, value in (token["misc"] or {}).items())
            before, after = spaces(misc)
            text += before
            offsets[-1].append((len(text), len(text) + len(token["form"])))
            text += token["form"] + after
    return text, offsets


def marks_in(sentences, offsets):
    kinds, pieces, open_at = {}, {}, {}
    for sentence, places in zip(sentences, offsets):
        for token, (start, end) in zip(sentence, places):
            last = None
            for match in BRACKETS.finditer((token["misc"] or {}).get("Entity", "")):
                entity, piece, label, _kind, closed, closed_piece = match.groups()
                if entity:
                    last = (entity, piece)
                    kinds[entity] = label
                    open_at[last] = start
                else:
                    name = (closed, closed_piece) if closed else last
                    pieces.setdefault(name[0], []).append((open_at.pop(name), end))
    return Counter((kinds[entity], tuple(sorted(each))) for entity, each in pieces.items())


def article_of(metadata, articles):
    return next(article for article in articles if metadata["newdoc id"].startswith(article.id))


def main(export, reference, _named):
    check = Check()
    articles = read_reference(reference)
    written = Counter()
    for metadata, sentences in documents(export):
        article = article_of(metadata, articles)
        annotator = metadata.get("annotator")
        written[(article.id, annotator)] += 1
        text, offsets = offsets_in(sentences)
        check.same(f"text of {article.id}", text, article.text)
        expected = article.marks(annotator) if annotator else Counter()
        plain = Counter()
        for (label, places), count in expected.items():
            plain[(label.upper(), places)] += count
        check.same(f"marks of {article.id} by {annotator}", marks_in(sentences, offsets), plain)
    expected = Counter((article.id, annotator) for article in articles for annotator in article.annotators() or [None])
    check.same("documents", written, expected)
    check.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
