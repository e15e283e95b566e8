# datasets.load_dataset loads the folder with its card, pandas and pyarrow what lies in it; every mark, its words and its tags are as the project has them.
import sys
from collections import Counter
from pathlib import Path

import pandas
import pyarrow.parquet
from datasets import load_dataset
from reference import Check, read_reference


def is_mark(value):
    return isinstance(value, dict) and "pieces" in value


def main(export, reference, _named):
    check = Check()
    articles = {article.id: article for article in read_reference(reference)}
    rows = load_dataset(export)["train"]
    classes = rows.features["ner_tags"].feature.names
    [part] = Path(export).glob("data/*.parquet")
    for name, told in (("pandas", pandas.read_parquet(part)), ("pyarrow", pyarrow.parquet.read_table(part).to_pandas())):
        check.same(f"texts by {name}", told["text"].tolist(), rows["text"][:])
    read = Counter()
    for row in rows:
        article = articles[row["id"]]
        read[(article.id, row["annotator"])] += 1
        check.same("text", row["text"], article.text)
        marks = [mark for column in row.values() if isinstance(column, list) for mark in column if is_mark(mark)]
        found = Counter((mark["label"], tuple((piece["start"], piece["end"]) for piece in mark["pieces"])) for mark in marks)
        expected = article.marks(row["annotator"]) if row["annotator"] else Counter()
        check.same(f"marks of {article.id} by {row['annotator']}", found, expected)
        for mark in marks:
            for piece in mark["pieces"]:
                check.same("words", row["text"][piece["start"] : piece["end"]], piece["text"])
        tags = [classes[tag] for tag in row["ner_tags"]]
        check.same("as many tags as tokens", len(tags), len(row["tokens"]))
        labels = {mark["label"] for mark in article.of(row["annotator"]) if mark["kind"] == "entity"} if marks else set()
        check.that("tags are labels of the marks", {tag[2:] for tag in tags if tag != "O"} <= labels)
    expected = Counter((article.id, annotator) for article in articles.values() for annotator in article.annotators() or [None])
    check.same("rows", read, expected)
    check.end()


main(*sys.argv[1:])
