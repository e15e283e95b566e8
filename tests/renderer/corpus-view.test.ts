import { describe, expect, test } from 'vitest';
import { narrowed, noFilter } from '../../renderer/state/corpus-view';

const april = { from: '2024-04-01', until: '2024-04-30' };

describe('a filter that is narrowed to what was counted', () => {
  test('keeps what it asked for', () => {
    const filter = { ...noFilter, words: 'غزة', statuses: ['done' as const] };
    expect(narrowed(filter, { outlet: 'العربي' })).toEqual({ ...filter, outlet: 'العربي' });
    expect(narrowed(filter, april)).toEqual({ ...filter, from: '2024-04-01', to: '2024-04-30' });
  });

  test('never reaches beyond the days that it asked for', () => {
    const filter = { ...noFilter, from: '2024-04-09', to: '2024-06-30' };
    expect(narrowed(filter, april)).toEqual({ ...noFilter, from: '2024-04-09', to: '2024-04-30' });
    expect(narrowed({ ...noFilter, to: '2024-04-20' }, april)).toEqual({ ...noFilter, from: '2024-04-01', to: '2024-04-20' });
  });
});
