# `spacy convert` takes CoNLL-U: its words and named entities are those of the file, and each entity is a mark of the project.
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import spacy
from check_conllu import article_of, documents, offsets_in
from reference import Check, read_reference
from spacy.tokens import DocBin


def converted(export):
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "spacy", "convert", export, folder, "--converter", "conllu", "--lang", "ar"]
        subprocess.run(command, check=True, capture_output=True)
        binary = DocBin().from_disk(next(Path(folder).glob("*.spacy")))
        return list(binary.get_docs(spacy.blank("ar").vocab))


def main(export, reference, _named):
    check = Check()
    articles = read_reference(reference)
    docs = iter(converted(export))
    for metadata, sentences in documents(export):
        article = article_of(metadata, articles)
        pieces = Counter()
        for (label, start, end), count in article.pieces(metadata.get("annotator"), "entity").items():
            pieces[(label.upper(), start, end)] += count
        _text, offsets = offsets_in(sentences)
        found, begun = Counter(), 0
        for sentence, places in zip(sentences, offsets):
            doc = next(docs)
            check.same("words", [token.text for token in doc], [token["form"] for token in sentence])
            begun += sum((token["misc"] or {}).get("NE", "").startswith("B-") for token in sentence)
            for entity in doc.ents:
                found[(entity.label_, places[entity.start][0], places[entity.end - 1][1])] += 1
        check.same(f"entities of {article.id}, as many as are tagged", sum(found.values()), begun)
        check.same(f"entities of {article.id} that are no marks", found - pieces, Counter())
    check.same("documents that nobody knows", len(list(docs)), 0)
    check.end()


main(*sys.argv[1:])
