# pandas reads the table of marks, and every row's place in its text holds the words that it quotes.
import json
import sys
from collections import Counter

import pandas
from reference import Check, read_reference


def main(export, reference, _named):
    check = Check()
    rows = pandas.read_csv(export, dtype={"start": int, "end": int}, keep_default_na=False)
    articles = {article.id: article for article in read_reference(reference)}
    found = {}
    for row in rows.itertuples():
        text = articles[row.article_id].text
        spans = [(span["start"], span["end"]) for span in json.loads(row.spans)]
        found.setdefault(row.article_id, Counter())[(row.label, tuple(spans))] += 1
        check.same(f"words of {row.mark_id}", " … ".join(text[start:end] for start, end in spans), row.quote)
        check.same(f"place of {row.mark_id}", (row.start, row.end), (spans[0][0], spans[-1][1]))
    for article in articles.values():
        check.same(f"marks of {article.id}", found.get(article.id, Counter()), article.marks())
    check.end()


main(*sys.argv[1:])
