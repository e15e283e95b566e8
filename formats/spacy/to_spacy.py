"""Makes a .spacy file for `spacy train` of each .jsonl file beside it: python to_spacy.py [LANGUAGE]"""
import json
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.util import filter_spans

ENTS = "entity"  # the group that becomes doc.ents as well, where its spans do not overlap

nlp = spacy.blank(sys.argv[1] if len(sys.argv) > 1 else "ar")
for path in sorted(Path(__file__).parent.glob("*.jsonl")):
    docs, marks, blank, overlapping, widened = DocBin(), 0, 0, 0, []
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        doc = nlp.make_doc(record["text"])
        for group, listed in record["spans"].items():
            spans = []
            for mark in listed:
                span = doc.char_span(mark["start"], mark["end"], mark["label"], alignment_mode="expand")
                while span and span[0].is_space:
                    span = span[1:]
                while span and span[-1].is_space:
                    span = span[:-1]
                if span:
                    spans.append(spacy.tokens.Span(doc, span.start, span.end, mark["label"]))
                    if span.text.strip() != mark["text"].strip():
                        widened.append(f"{mark['text']} > {span.text}")
                marks, blank = marks + 1, blank + (not span)
            doc.spans[group] = spans
        doc.ents = filter_spans(doc.spans.get(ENTS, []))
        overlapping += len(doc.spans.get(ENTS, [])) - len(doc.ents)
        docs.add(doc)
    docs.to_disk(path.with_suffix(".spacy"))
    print(f"{path.name}: {len(docs)} texts, {marks} marks; {blank} on white space are left out")
    print(f"  {overlapping} overlap a longer one of the group {ENTS} and are in doc.spans only")
    print(f"  {len(widened)} are widened to whole tokens")
    for each in widened[:5]:
        print(f"    {each}")
