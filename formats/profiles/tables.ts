// The tables that a project can be told in, by the names of their profiles.
import type { TableProfile } from '../../domain/export-options';
import type { Scheme } from '../../domain/scheme';
import { articleTable } from './article-table';
import { attributionTable, claimTable } from './claim-tables';
import type { Table } from './column';
import { markTable } from './mark-table';
import { directedStanceTable, stancePairTable } from './stance-tables';

export const tables: Readonly<Record<TableProfile, (scheme: Scheme) => Table>> = {
  marks: markTable,
  articles: articleTable,
  attribution: attributionTable,
  claims: claimTable,
  'stance-pairs': stancePairTable,
  'directed-stance': directedStanceTable,
};
