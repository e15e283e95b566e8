# pandas and pyarrow read the Parquet file, and every mark and its words are as the project has them.
import sys
from collections import Counter

import pandas
import pyarrow.parquet
from reference import Check, places, read_reference


def main(export, reference, _named):
    check = Check()
    rows = pyarrow.parquet.read_table(export).to_pylist()
    frame = pandas.read_parquet(export)
    articles = read_reference(reference)
    check.same("ids by pyarrow", [row["id"] for row in rows], [article.id for article in articles])
    check.same("texts by pandas", frame["text"].tolist(), [article.text for article in articles])
    for row, marks, article in zip(rows, frame["marks"], articles):
        check.same("title", row["title"], article.title)
        found = Counter((m["label"], tuple((s["start"], s["end"]) for s in m["spans"])) for m in row["marks"])
        check.same(f"marks of {article.id} by pyarrow", found, article.marks())
        found = Counter((m["label"], tuple((s["start"], s["end"]) for s in m["spans"])) for m in marks)
        check.same(f"marks of {article.id} by pandas", found, article.marks())
        for mark in row["marks"]:
            for span in mark["spans"]:
                check.same(f"words of {mark['id']}", article.text[span["start"] : span["end"]], span["quote"])
        links = Counter((m["id"], link["role"], link["to"]) for m in row["marks"] for link in m["links"] if link["to"])
        expected = Counter((m["id"], link["role"], link["to"]) for m in article.annotations for link in m["links"] if "to" in link)
        check.same(f"links of {article.id}", links, expected)
    check.end()


main(*sys.argv[1:])
