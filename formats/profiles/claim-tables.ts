// Claims in two shapes: a record for each claim, and a row for each triple of source, cue and content.
import type { Scheme } from '../../domain/scheme';
import { type Column, type Table, tableOf, text } from './column';
import { mainMarks } from './count-left-out';
import { type MarkInTable, type Party, partiesOf, sentenceOf } from './read-article';
import {
  articleColumns,
  attributeColumns,
  mainColumns,
  partiesColumns,
  partyColumns,
  remarkColumns,
  whoAndLabel,
} from './shared-columns';

const told = { kind: 'claim', roles: ['source', 'cue', 'object'] };

/** A row for each claim; several who fill one role share a cell. */
export function claimTable(scheme: Scheme): Table {
  const columns: Column<MarkInTable>[] = [
    ...articleColumns,
    ...whoAndLabel,
    ...mainColumns('claim'),
    text('sentence', sentenceOf),
    ...partiesColumns<MarkInTable>('claimer', (claim) => partiesOf(claim, 'source')),
    ...partiesColumns<MarkInTable>('cue', (claim) => partiesOf(claim, 'cue')),
    ...partiesColumns<MarkInTable>('object', (claim) => partiesOf(claim, 'object')),
    ...remarkColumns,
  ];
  return tableOf([...columns, ...attributeColumns(scheme, told.kind, columns)], (carried, losses) =>
    mainMarks(carried, told, scheme, losses),
  );
}

interface Triple extends MarkInTable {
  readonly source: Party | null;
  readonly cue: Party | null;
}

/** A row for each source and each cue of a claim; a claim without either has one row with that part empty. */
export function attributionTable(scheme: Scheme): Table {
  const roles = { ...told, roles: ['source', 'cue'] };
  const columns: Column<Triple>[] = [
    ...articleColumns,
    ...whoAndLabel,
    ...partyColumns<Triple>('source', ({ source }) => source),
    ...partyColumns<Triple>('cue', ({ cue }) => cue),
    ...mainColumns('content'),
    text('sentence', sentenceOf),
    ...remarkColumns,
  ];
  return tableOf<Triple>([...columns, ...attributeColumns(scheme, told.kind, columns)], function* triples(carried, losses) {
    for (const claim of mainMarks(carried, roles, scheme, losses)) {
      for (const source of orNobody(partiesOf(claim, 'source'))) {
        for (const cue of orNobody(partiesOf(claim, 'cue'))) yield { ...claim, source, cue };
      }
    }
  });
}

export const orNobody = (parties: readonly Party[]): readonly (Party | null)[] => (parties.length === 0 ? [null] : parties);
