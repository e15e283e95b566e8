# The script that lies beside the texts makes a .spacy file of them; spaCy loads it, and every mark is in it, widened to tokens at most.
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import spacy
from reference import Check, read_reference
from spacy.tokens import DocBin


def main(export, reference, _named):
    check = Check()
    folder = Path(export)
    subprocess.run([sys.executable, folder / "to_spacy.py"], check=True, capture_output=True)
    docs = list(DocBin().from_disk(folder / "data.spacy").get_docs(spacy.blank("ar").vocab))
    with open(folder / "data.jsonl", encoding="utf-8", newline="\n") as lines:
        records = [json.loads(line) for line in lines]
    check.same("as many Docs as texts", len(docs), len(records))
    found = {}
    for doc, record in zip(docs, records):
        check.same("text of the Doc", doc.text, record["text"])
        check.same("groups", sorted(doc.spans), sorted(record["spans"]))
        for kind, listed in record["spans"].items():
            for told in listed:
                check.same("words", doc.text[told["start"] : told["end"]], told["text"])
                found.setdefault(doc.text, Counter())[(told["label"], told["start"], told["end"])] += 1
            # Marks on white space alone have no place there.
            kept = [told for told in listed if told["text"].strip() != ""]
            check.same(f"as many of the group {kind}", len(doc.spans[kind]), len(kept))
            for told, span in zip(kept, doc.spans[kind]):
                start, end = told["start"], told["end"]
                check.same("label", span.label_, told["label"])
                check.that(f"{told['text']}: within {span.text}", span.start_char <= start and end <= span.end_char)
                # No token more than it must be.
                first, last = span[0], span[-1]
                check.that(f"{span.text}: no wider than {told['text']}", first.idx + len(first) > start and last.idx < end)
        grouped = {(span.start, span.end, span.label) for span in doc.spans.get("entity", [])}
        check.that("entities are of the group", {(each.start, each.end, each.label) for each in doc.ents} <= grouped)
        check.same("entities where there are any", len(doc.ents) > 0, len(grouped) > 0)
    for article in read_reference(reference):
        check.same(f"stretches of {article.id}", found.get(article.text, Counter()), article.pieces())
    check.end()


main(*sys.argv[1:])
