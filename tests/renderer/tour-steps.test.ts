import { describe, expect, test } from 'vitest';
import { bindingsOf } from '../../domain/command-keys';
import { helpEn } from '../../domain/help/help.en';
import { piecesOf } from '../../domain/help/help-page';
import { strings } from '../../domain/strings/strings';
import { commandTable } from '../../renderer/commands/command-table';
import { isDone, type Looked, stepAfter, tourSteps } from '../../renderer/tour/tour-steps';
import { defaultScheme } from '../../seeds/default-scheme';

/** The window with marks of these kinds on an article, each with as many links. */
function looked(marks: readonly (readonly [kind: string, links: number])[], dialog: Looked['dialog'] = null, id = 'one'): Looked {
  const annotations = marks.map(([kind, links]) => ({ kind, links: Array.from({ length: links }, () => ({})) }));
  return { opened: { article: { id }, annotations }, dialog } as unknown as Looked;
}

describe('the tour', () => {
  test('a step is done by the deed that it asks for, and by no other', () => {
    const before = looked([['claim', 0]]);
    const deeds = {
      name: looked([
        ['claim', 0],
        ['entity', 0],
      ]),
      claim: looked([
        ['claim', 0],
        ['claim', 0],
      ]),
      source: looked([['claim', 1]]),
      palette: looked([['claim', 0]], { type: 'command-palette' }),
      export: looked([['claim', 0]], { type: 'export' }),
    };
    for (const step of tourSteps) {
      const doing = Object.entries(deeds).filter(([, now]) => isDone(step, before, now));
      expect(doing.map(([deed]) => deed)).toEqual(step === 'end' ? [] : [step]);
    }
  });

  test('marks of another article were not made here', () => {
    expect(isDone('name', looked([]), looked([['entity', 0]], null, 'other'))).toBe(false);
  });

  test('it has an end', () => {
    expect(tourSteps.map(stepAfter)).toEqual([...tourSteps.slice(1), null]);
  });

  test('it names the same keys in both languages, all of which are there', () => {
    const table = commandTable(defaultScheme, bindingsOf({}, false));
    const keys = (words: string): string[] => piecesOf(words).flatMap(({ type, text }) => (type === 'key' ? [text] : []));
    expect(keys(helpEn.marking.paragraphs[0] ?? '').length).toBeGreaterThan(0);
    for (const step of tourSteps) {
      const named = keys(strings.en.tour[step].words);
      expect(keys(strings.ar.tour[step].words).toSorted()).toEqual(named.toSorted());
      for (const name of named) expect(table.find(({ id }) => id === name)?.keys.length ?? 0, name).toBeGreaterThan(0);
    }
  });
});
