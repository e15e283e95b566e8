# JSON of labelling tools and of the W3C, read by the rules of each: where each counts its offsets, the words are those that it quotes.
import json
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from reference import Check, read_reference


def by_utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def by_code_points(text, start, end):
    return text[start:end]


def native(records):
    for record in records:
        if "hashiya" not in record:
            spans = [(mark["label"], span) for mark in record["annotations"] for span in mark["spans"]]
            yield record["text"], [(label, span["startCodePoint"], span["endCodePoint"], span["quote"]) for label, span in spans]


def doccano(records):
    for record in records:
        ids = [entity["id"] for entity in record["entities"]]
        assert len(ids) == len(set(ids)) and all(r["from_id"] in ids and r["to_id"] in ids for r in record["relations"])
        yield record["text"], [(e["label"], e["start_offset"], e["end_offset"], e["text"]) for e in record["entities"]]


def label_studio(tasks):
    for task in tasks:
        results = [result for annotation in task["annotations"] for result in annotation["result"]]
        labels = [(r["value"]["labels"][0], r["value"]) for r in results if r["type"] == "labels"]
        yield task["data"]["text"], [(label, value["start"], value["end"], value["text"]) for label, value in labels]


def prodigy(records):
    for record in records:
        yield record["text"], [(span["label"], span["start"], span["end"], span["text"]) for span in record["spans"]]


def web_annotation(records):
    texts = {}
    for record in records:
        if record["motivation"] != "classifying":
            continue
        [label, *_] = [body["value"] for body in record["body"] if body["purpose"] == "tagging"]
        for target in record["target"] if isinstance(record["target"], list) else [record["target"]]:
            source = target["source"]
            if isinstance(source, dict):
                texts[source["id"]] = source["value"]
                source = source["id"]
            [place] = [each for each in target["selector"] if each["type"] == "TextPositionSelector"]
            [quote] = [each for each in target["selector"] if each["type"] == "TextQuoteSelector"]
            # The context leads to where the offsets do.
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert texts[source].find(around, place["start"] - len(quote["prefix"])) == place["start"] - len(quote["prefix"])
            yield texts[source], [(label, place["start"], place["end"], quote["exact"])]


def configured(folder, check):
    """Label Studio refuses tasks whose controls and labels its configuration does not have."""
    view = ElementTree.parse(folder / "labelling-config.xml").getroot()
    controls = {each.get("name"): each for each in view.iter() if each.get("name")}
    for task in json.loads((folder / "data.json").read_bytes()):
        for result in (result for annotation in task["annotations"] for result in annotation["result"]):
            if result["type"] == "relation":
                known = {each.get("value") for each in view.iter("Relation")}
                check.that(f"relation {result['labels']}", set(result["labels"]) <= known)
                continue
            control, chosen = controls.get(result["from_name"]), result["value"][result["type"]]
            check.that(f"control {result['from_name']}", control is not None and control.get("toName") == result["to_name"])
            values = {each.get("alias") or each.get("value") for each in control or []}
            check.that(f"{result['from_name']} {chosen}", set(chosen) <= values)
        check.that("the text is there", all(each.get("value") == "$text" for each in view.iter("Text")) and "text" in task["data"])


KINDS = {
    "jsonl": (native, by_code_points),
    "doccano": (doccano, by_utf16),
    "label-studio": (label_studio, by_code_points),
    "prodigy": (prodigy, by_code_points),
    "web-annotation": (web_annotation, by_code_points),
}


def main(export, reference, _named, kind):
    check = Check()
    told, words_at = KINDS[kind]
    if kind == "label-studio":
        configured(Path(export), check)
        records = json.loads((Path(export) / "data.json").read_bytes())
    else:
        with open(export, encoding="utf-8", newline="\n") as file:
            records = [json.loads(line) for line in file]
    found = {}
    for text, stretches in told(records):
        for label, start, end, words in stretches:
            check.same(f"words at {start}-{end}", words_at(text, start, end), words)
            found.setdefault(text, Counter())[(label, words)] += 1
    for article in read_reference(reference):
        expected = Counter((mark["label"], span["quote"]) for mark in article.annotations for span in mark["spans"])
        check.same(f"stretches of {article.id}", found.get(article.text, Counter()), expected)
    check.end()


main(*sys.argv[1:])
