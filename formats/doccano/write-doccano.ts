// Writes doccano's JSON lines with entities and relations. Offsets are UTF-16 code units, as doccano's own pages write them.
import type { ExportSource } from '../format';
import { type Capacity, type FittedDocument, fitInto, labelledSpansOnly } from '../writing/capacity';
import { jsonLine } from '../writing/json-line';
import { labelNames, type NameOfLabel } from '../writing/label-names';
import type { LossCount } from '../writing/loss-count';
import { factsOf } from '../writing/record-facts';

export const doccanoCapacity: Capacity = {
  ...labelledSpansOnly,
  facts: true,
  links: true,
};

/** What doccano reads as something else than words about the text. */
const ownKeys: ReadonlySet<string> = new Set(['id', 'text', 'label', 'labels', 'entities', 'relations', 'Comments', 'comments']);

export function* writeDoccano({ project, articles }: ExportSource, losses: LossCount): Generator<string> {
  const names = labelNames(project.scheme);
  let lastId = 0;
  for (const article of articles()) {
    for (const document of fitInto(doccanoCapacity, article, losses)) {
      yield jsonLine(recordOf(document, factsOf(document.article, losses, ownKeys), names, () => (lastId += 1)));
    }
  }
}

/**
 * Ids are numbers, each once in the file. An empty list of comments is doccano's own sign, and tells the unit of its offsets;
 * the quotes prove it.
 */
function recordOf(
  { text, annotations }: FittedDocument,
  facts: Readonly<Record<string, string>>,
  nameOf: NameOfLabel,
  nextId: () => number,
): object {
  const id = nextId();
  const ids = new Map(annotations.map((mark) => [mark.id, nextId()]));
  return {
    id,
    text,
    ...facts,
    entities: annotations.map((mark) => ({
      id: ids.get(mark.id),
      label: nameOf(mark),
      start_offset: mark.spans[0]?.start,
      end_offset: mark.spans[0]?.end,
      text: mark.spans[0]?.quote,
    })),
    relations: annotations.flatMap((mark) =>
      mark.links.flatMap((link) => {
        const to = 'to' in link ? ids.get(link.to) : undefined;
        return to === undefined ? [] : [{ id: nextId(), from_id: ids.get(mark.id), to_id: to, type: link.role }];
      }),
    ),
    Comments: [],
  };
}
