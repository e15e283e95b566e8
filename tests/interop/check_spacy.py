# The script beside the records makes spaCy's own file of them: its spans hold the stretches of the project, and nothing was left out but blanks.
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import spacy
from reference import Check, read_reference
from spacy.tokens import DocBin


def seen(text):
    return "".join(text.split())


def main(export, reference, _named):
    check = Check()
    folder = Path(export)
    subprocess.run([sys.executable, str(folder / "to_spacy.py")], check=True, capture_output=True)
    docs = list(DocBin().from_disk(folder / "data.spacy").get_docs(spacy.blank("ar").vocab))
    with open(folder / "data.jsonl", encoding="utf-8", newline="\n") as lines:
        records = [json.loads(line) for line in lines]
    check.same("texts", len(docs), len(records))
    found = {}
    for record, doc in zip(records, docs):
        check.same("text of the Doc", doc.text, record["text"])
        for kind, told in record["spans"].items():
            for s in told:
                check.same("words", doc.text[s["start"] : s["end"]], s["text"])
                found.setdefault(record["text"], Counter())[(s["label"], s["start"], s["end"])] += 1
            kept = [s for s in told if seen(s["text"]) != ""]
            check.same(f"spans of {kind}", len(doc.spans[kind]), len(kept))
            for s, span in zip(kept, doc.spans[kind]):
                check.same("label", span.label_, s["label"])
                check.that(f"{s['text']}: within {span.text}", seen(s["text"]) in seen(span.text))
        ents = {(e.start, e.end, e.label_) for e in doc.ents}
        check.that("entities are spans of their group", ents <= {(s.start, s.end, s.label_) for s in doc.spans.get("entity", [])})
    for article in read_reference(reference):
        check.same(f"stretches of {article.id}", found.get(article.text, Counter()), article.pieces())
    check.end()


main(*sys.argv[1:])
