import { describe, expect, test } from 'vitest';
import { bindingsOf } from '../../domain/command-keys';
import { helpAr } from '../../domain/help/help.ar';
import { helpEn } from '../../domain/help/help.en';
import { helpPageIds, piecesOf } from '../../domain/help/help-page';
import { commandTable } from '../../renderer/commands/command-table';
import { defaultScheme } from '../../seeds/default-scheme';

const named = (paragraphs: readonly string[], type: 'key' | 'code'): string[] =>
  paragraphs.flatMap((each) => piecesOf(each).flatMap((piece) => (piece.type === type ? [piece.text] : [])));

describe('the pages of help', () => {
  test.each(helpPageIds)('%s says the same of commands in both languages, paragraph by paragraph', (id) => {
    const [ar, en] = [helpAr[id].paragraphs, helpEn[id].paragraphs];
    expect(ar).toHaveLength(en.length);
    ar.forEach((paragraph, index) => {
      expect(named([paragraph], 'key').toSorted()).toEqual(named([en[index] ?? ''], 'key').toSorted());
      expect(named([paragraph], 'code').toSorted()).toEqual(named([en[index] ?? ''], 'code').toSorted());
    });
  });

  test('every key they show is that of a command, and every such command has one', () => {
    const table = commandTable(defaultScheme, bindingsOf({}, false));
    for (const id of helpPageIds) {
      for (const name of named(helpEn[id].paragraphs, 'key')) {
        expect(table.find((command) => command.id === name)?.keys.length ?? 0, `${id}: ${name}`).toBeGreaterThan(0);
      }
    }
  });

  test('a paragraph is cut into words, keys and code', () => {
    expect(piecesOf('Press {undo} or type `init`.')).toEqual([
      { type: 'words', text: 'Press ' },
      { type: 'key', text: 'undo' },
      { type: 'words', text: ' or type ' },
      { type: 'code', text: 'init' },
      { type: 'words', text: '.' },
    ]);
  });
});
