# dkpro-cassis loads every CAS, XMI with its type system or JSON, and tells the same texts, marks, links and facts.
import sys
from collections import Counter
from pathlib import Path

import cassis
from reference import Check, places, read_reference

MENTION, LINK, ARTICLE = "webanno.custom.Mention", "webanno.custom.Link", "hashiya.Article"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"


def load(folder):
    if (folder / "TypeSystem.xml").exists():
        with open(folder / "TypeSystem.xml", "rb") as file:
            types = cassis.load_typesystem(file)
        for path in sorted(folder.glob("*.xmi")):
            with open(path, "rb") as file:
                yield path.name, cassis.load_cas_from_xmi(file, typesystem=types)
    else:
        for path in sorted(folder.glob("cas/*.json")):
            with open(path, "rb") as file:
                yield path.name, cassis.load_cas_from_json(file)


def told(mention, pieces):
    whole = [mention, *pieces.get(id(mention), [])]
    return (mention.label, tuple(sorted((each.begin, each.end) for each in whole)))


def main(folder, reference, _named):
    check = Check()
    articles = {article.text: article for article in read_reference(reference)}
    found = Counter()
    views = {}
    for name, cas in load(Path(folder)):
        text = cas.sofa_string
        article = articles.get(text)
        check.that(f"{name}: a text of the project", article)
        if article is None:
            continue
        facts = cas.select(ARTICLE)[0]
        annotator = facts.annotator
        views.setdefault(article.id, []).append(annotator)
        check.same(f"{name}: title", facts.title, article.title)
        pieces, owned = {}, set()
        for link in cas.select(LINK):
            if link.label == "+":
                pieces.setdefault(id(link.Governor), []).append(link.Dependent)
                owned.add(id(link.Dependent))
        whole = [mention for mention in cas.select(MENTION) if id(mention) not in owned]
        check.same(f"{name}: marks", Counter(told(each, pieces) for each in whole), article.marks(annotator))
        own = [mark for mark in article.annotations if mark["annotator"] == annotator]
        check.same(
            f"{name}: marked words",
            Counter(each.get_covered_text() for each in cas.select(MENTION)),
            Counter(span["quote"] for mark in own for span in mark["spans"]),
        )
        by_id = {mark["id"]: mark for mark in own}
        expected = Counter(
            (link["role"], places(mark), places(by_id[link["to"]])) for mark in own for link in mark["links"] if "to" in link
        )
        links = [link for link in cas.select(LINK) if link.label != "+"]
        check.same(
            f"{name}: links",
            Counter((each.label, told(each.Governor, pieces)[1], told(each.Dependent, pieces)[1]) for each in links),
            expected,
        )
        check.same(f"{name}: notes", Counter(each.note for each in whole if each.note), Counter(m["note"] for m in own if m["note"]))
        words = "".join(each.get_covered_text() for each in cas.select(SENTENCE))
        check.same(f"{name}: sentences hold all words", "".join(words.split()), "".join(text.split()))
        check.that(f"{name}: words", len(cas.select(TOKEN)) > 0)
    for article in articles.values():
        annotators = sorted({layer["annotator"] for layer in article.layers} | set(article.annotators()))
        check.same(f"views of {article.id}", sorted(views.get(article.id, []), key=str), annotators or [None])
    check.end()


main(*sys.argv[1:])
