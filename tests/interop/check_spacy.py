# spaCy takes every labelled stretch into a Doc of its Arabic tokenizer, and the stretches are those of the project.
import json
import sys
from collections import Counter

import spacy
from reference import Check, read_reference


def main(export, reference, _named):
    check = Check()
    nlp = spacy.blank("ar")
    with open(export, encoding="utf-8", newline="\n") as lines:
        records = [json.loads(line) for line in lines]
    found = {}
    for record in records:
        doc = nlp.make_doc(record["text"])
        check.same("text of the Doc", doc.text, record["text"])
        for kind, spans in record["spans"].items():
            taken = [doc.char_span(s["start"], s["end"], label=s["label"], alignment_mode="expand") for s in spans]
            doc.spans[kind] = taken
            for told, span in zip(spans, doc.spans[kind]):
                words = doc.text[told["start"] : told["end"]]
                check.that(f"{words}: within {span.text}", span.start_char <= told["start"] and told["end"] <= span.end_char)
                check.same("label", span.label_, told["label"])
                if "text" in told:
                    check.same("words", words, told["text"])
                found.setdefault(record["text"], Counter())[(told["label"], told["start"], told["end"])] += 1
    for article in read_reference(reference):
        check.same(f"stretches of {article.id}", found.get(article.text, Counter()), article.pieces())
    check.end()


main(*sys.argv[1:])
