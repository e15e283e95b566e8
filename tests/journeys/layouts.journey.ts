// Keys by position: what an Arabic, a Persian, a Hebrew and a French keyboard send for the same presses does the same.
import type { CDPSession, Page } from '@playwright/test';
import { dragOver, selectedText } from './article';
import { sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');

/** What a layout prints on a physical key, alone and with Shift. */
type Printed = Readonly<Record<string, readonly [alone: string, shifted: string]>>;

/** Where the layouts print what the journey presses; `?` is the key that prints a question mark with Shift, `undo` the one for Ctrl+Z. */
const layouts: Readonly<Record<string, { readonly printed: Printed; readonly help: string; readonly undo: string }>> = {
  Arabic: {
    printed: {
      KeyP: ['ح', '؛'],
      KeyG: ['ل', 'لأ'],
      KeyC: ['ؤ', '}'],
      KeyS: ['س', 'ٍ'],
      KeyX: ['ء', 'ْ'],
      KeyZ: ['ئ', '~'],
      KeyK: ['ن', '،'],
      Digit1: ['1', '!'],
      Equal: ['=', '+'],
      BracketRight: ['د', '<'],
      Slash: ['ظ', '؟'],
    },
    help: 'Slash',
    undo: 'KeyZ',
  },
  Persian: {
    printed: {
      KeyP: ['ح', '\\'],
      KeyG: ['ل', 'ۀ'],
      KeyC: ['ز', 'ژ'],
      KeyS: ['س', 'ئ'],
      KeyX: ['ط', 'ي'],
      KeyZ: ['ظ', 'ك'],
      KeyK: ['ن', '«'],
      Digit1: ['۱', '!'],
      Equal: ['=', '+'],
      BracketRight: ['چ', '{'],
      Slash: ['/', '؟'],
    },
    help: 'Slash',
    undo: 'KeyZ',
  },
  Hebrew: {
    printed: {
      KeyP: ['פ', 'P'],
      KeyG: ['ע', 'G'],
      KeyC: ['ב', 'C'],
      KeyS: ['ד', 'S'],
      KeyX: ['ס', 'X'],
      KeyZ: ['ז', 'Z'],
      KeyK: ['ל', 'K'],
      Digit1: ['1', '!'],
      Equal: ['=', '+'],
      BracketRight: ['[', '{'],
      Slash: ['.', '?'],
    },
    help: 'Slash',
    undo: 'KeyZ',
  },
  French: {
    printed: {
      KeyP: ['p', 'P'],
      KeyG: ['g', 'G'],
      KeyC: ['c', 'C'],
      KeyS: ['s', 'S'],
      KeyX: ['x', 'X'],
      KeyW: ['z', 'Z'],
      KeyK: ['k', 'K'],
      KeyM: [',', '?'],
      Digit1: ['&', '1'],
      Equal: ['=', '+'],
      BracketRight: ['$', '£'],
    },
    help: 'KeyM',
    undo: 'KeyW',
  },
};

const CTRL = 2;
const SHIFT = 8;

/** Windows’ number of a key: that of the letter which a Latin layout prints there, else that of the position. */
function keyNumber(code: string, printed: string): number {
  if (/^[a-z]$/i.test(printed)) return printed.toUpperCase().charCodeAt(0);
  const numbers: Readonly<Record<string, number>> = { Equal: 187, BracketRight: 221, Slash: 191, KeyM: 188 };
  return numbers[code] ?? code.replace(/^(Key|Digit)/, '').charCodeAt(0);
}

/** Presses keys as a layout sends them, through the browser’s own input path. */
async function keyboardOf(page: Page, printed: Printed) {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  return async (code: string, modifiers = 0): Promise<void> => {
    const [alone, shifted] = printed[code] ?? ['', ''];
    const key = modifiers & SHIFT ? shifted : alone;
    const press = { code, key, modifiers, windowsVirtualKeyCode: keyNumber(code, alone) };
    const writes = (modifiers & CTRL) === 0;
    await devtools.send('Input.dispatchKeyEvent', {
      type: writes ? 'keyDown' : 'rawKeyDown',
      ...press,
      ...(writes ? { text: key } : {}),
    });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  };
}

for (const [name, { printed, help, undo }] of Object.entries(layouts)) {
  test(`under a layout for ${name} every key does what its place says, and no letter enters the text`, async ({ starter }) => {
    const { page } = await starter.start();
    const press = await keyboardOf(page, printed);
    const text = page.locator('.article-text');
    const before = await text.textContent();

    await dragOver(page, 'محادثات');
    await press('KeyP');
    await expect(page.locator('.mark.is-selected')).toHaveAttribute('data-label', 'PERS');
    await expect(selectedCard(page).locator('.card-quote')).toHaveText('محادثات');
    await press('Digit1');
    await expect(page.locator('.mark.is-selected')).toHaveAttribute('data-label', 'CARDINAL');
    await press(undo, CTRL);
    await expect(page.locator('.mark.is-selected')).toHaveAttribute('data-label', 'PERS');
    await press(undo, CTRL | SHIFT);
    await expect(page.locator('.mark.is-selected')).toHaveAttribute('data-label', 'CARDINAL');

    await dragOver(page, 'ضواحي');
    await press('Equal', SHIFT);
    await expect(selectedCard(page).locator('.card-quote')).toHaveText('محادثات … ضواحي');
    await press('BracketRight');
    await expect(selectedCard(page).locator('.card-quote')).not.toHaveText('محادثات … ضواحي');
    await press('KeyS');
    await expect.poll(() => selectedText(page)).toMatch(/\.$|"$/);

    await press(help, SHIFT);
    await expect(page.getByRole('dialog', { name: say('keysSheet.title') })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await press('KeyK', CTRL);
    await expect(page.getByRole('dialog', { name: say('commandPalette.title') })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    expect(await text.textContent()).toBe(before);
  });
}

test.describe('the keys of labels', () => {
  test('are changed by pressing them, refused where they are taken, taken away, and given back by undo', async ({ starter }) => {
    const { page } = await starter.start();
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('button', { name: say('labelKeys.open') }).click();
    const dialog = page.getByRole('dialog', { name: say('labelKeys.title') });
    const person = (key: string) =>
      dialog.getByRole('button', { name: say('labelKeys.row', { label: 'Person', key }), exact: true });

    await person('P').click();
    await page.keyboard.press('KeyC');
    await expect(dialog.getByText(say('labelKeys.ofLabel', { key: 'C', label: 'Claim' }))).toBeVisible();
    await page.keyboard.press('KeyS');
    await expect(
      dialog.getByText(say('labelKeys.ofCommand', { key: 'S', command: say('commands.select-sentence') })),
    ).toBeVisible();
    await page.keyboard.press('Control+KeyU');
    await expect(dialog.getByText(say('labelKeys.unfit'))).toBeVisible();
    // Escape leaves the key as it is, and the dialog open.
    await page.keyboard.press('Escape');
    await expect(person('P')).toBeVisible();

    await person('P').press('Enter');
    await page.keyboard.press('KeyH');
    await expect(person('H')).toBeVisible();
    await person('H').click();
    await page.keyboard.press('Delete');
    await expect(person(say('labelKeys.none'))).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(person('H')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await dragOver(page, 'محادثات');
    await page.keyboard.press('KeyP');
    await page.keyboard.press('KeyH');
    await expect(page.locator('.mark.is-selected')).toHaveAttribute('data-label', 'PERS');
    await expect(page.locator('.palette [data-label=PERS] kbd')).toHaveText('H');
  });
});
