// Stances in two shapes: a target and a text with the stance on it, and a holder with a stance towards a target.
import type { Scheme } from '../../domain/scheme';
import { orNobody } from './claim-tables';
import { type Column, type Table, tableOf, text } from './column';
import { mainMarks } from './count-left-out';
import { type MarkInTable, type Party, partiesOf, sentenceOf } from './read-article';
import { articleColumns, attributeColumns, mainColumns, partyColumns, remarkColumns, whoAndLabel } from './shared-columns';

const kind = 'stance';

interface Towards extends MarkInTable {
  readonly target: Party | null;
}

/** A row for each target of a stance; `text` is the sentence of the expression. */
export function stancePairTable(scheme: Scheme): Table {
  const columns: Column<Towards>[] = [
    ...articleColumns,
    ...partyColumns<Towards>('target', ({ target }) => target),
    text('text', sentenceOf),
    ...whoAndLabel,
    ...mainColumns('expression'),
    ...remarkColumns,
  ];
  const told = { kind, roles: ['target'] };
  return tableOf<Towards>([...columns, ...attributeColumns(scheme, kind, columns)], function* pairs(carried, losses) {
    for (const stance of mainMarks(carried, told, scheme, losses)) {
      for (const target of orNobody(partiesOf(stance, 'target'))) yield { ...stance, target };
    }
  });
}

interface Directed extends Towards {
  readonly holder: Party | null;
}

/** A row for each holder and each target of a stance. */
export function directedStanceTable(scheme: Scheme): Table {
  const columns: Column<Directed>[] = [
    ...articleColumns,
    ...partyColumns<Directed>('holder', ({ holder }) => holder),
    ...whoAndLabel,
    ...partyColumns<Directed>('target', ({ target }) => target),
    ...mainColumns('expression'),
    text('sentence', sentenceOf),
    ...remarkColumns,
  ];
  const told = { kind, roles: ['holder', 'target'] };
  return tableOf<Directed>([...columns, ...attributeColumns(scheme, kind, columns)], function* directed(carried, losses) {
    for (const stance of mainMarks(carried, told, scheme, losses)) {
      for (const holder of orNobody(partiesOf(stance, 'holder'))) {
        for (const target of orNobody(partiesOf(stance, 'target'))) yield { ...stance, holder, target };
      }
    }
  });
}
