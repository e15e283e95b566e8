// The searches that show what was counted.
import type { Party } from '../../domain/statistics';
import type { Lead } from '../state/statistics-view';

/** A part of a query: a field and what it is to be. */
type Asked = readonly [field: string, value: string];

/** Nothing where a value could not be asked for: a quotation mark would end it. */
export function searchLead(asked: readonly (Asked | null)[], annotator: string | null): Lead | undefined {
  const all = [...asked, annotator === null ? null : (['annotator', annotator] as const)].filter((each) => each !== null);
  if (all.some(([, value]) => value.includes('"'))) return undefined;
  return {
    to: 'search',
    query: all.map(([field, value]) => `${field}:${/^[\w-]+$/.test(value) ? value : `"${value}"`}`).join(' '),
  };
}

/** Whoever fills a role; null for nobody and for the others, whom no search can name. */
export function asksFor(role: string, party: Party): Asked | null {
  if (party.type === 'words') return [role, party.words];
  return party.type === 'filler' ? [role, party.filler] : null;
}
