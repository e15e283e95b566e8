// Spans of every kind under the hand: in pieces, nested, stacked, across paragraphs, down to a letter; and walking among them.
import type { Page } from '@playwright/test';
import { clickOn, dragOver, selectedText, stretchOver } from './article';
import { joinAs, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');

const quote = (page: Page) => selectedCard(page).locator('.card-quote');

async function mark(page: Page, text: string, key: string): Promise<void> {
  await dragOver(page, text);
  await page.keyboard.press(key);
  await expect(quote(page)).toContainText(text.slice(0, 20));
}

test.describe('walking', () => {
  test('goes mark by mark through a pile, by label, and to what is not linked yet', async ({ starter }) => {
    const { page } = await starter.start();
    await test.step('every mark of a pile is reached by keyboard, one after the other and back', async () => {
      await joinAs(page, say, 'Leila');
      await mark(page, 'وزير الخارجية الصيني', 'KeyC');
      await page.keyboard.press('Escape');
      // Four kinds of mark on the very same word, then one inside it.
      await mark(page, 'الخارجية', 'KeyO');
      for (const [key, kind] of [
        ['KeyK', 'cue'],
        ['KeyC', 'claim'],
        ['Equal', 'stance'],
      ] as const) {
        await page.keyboard.press(key);
        await expect(page.locator(`.mark.is-selected[data-kind=${kind}]`)).toHaveCount(1);
      }
      await page.keyboard.press('Escape');
      await mark(page, 'خارجية', 'KeyL');
      await page.keyboard.press('Escape');
      await clickOn(page, 'يبحث');
      const selected = page.locator('.mark.is-selected').first();
      const met: string[] = [];
      let last = '';
      for (let step = 0; step < 6; step += 1) {
        await page.keyboard.press('BracketRight');
        const card = page.locator(`.card.is-selected:not([data-card="${last}"])`);
        last = (await card.getAttribute('data-card')) ?? '';
        met.push((await selected.getAttribute('data-label')) ?? '');
      }
      expect(met[0]).toBe('CLAIM');
      expect(met.slice(1, 5).toSorted()).toEqual(['CLAIM', 'CUE', 'OCC', 'favor']);
      expect(met[5]).toBe('LOC');
      await page.keyboard.press('BracketRight');
      await expect(quote(page)).toHaveText('وزير الخارجية الصيني');
      await expect(page.getByText(say('notices.round-to-start'))).toBeVisible();
      await page.keyboard.press('BracketLeft');
      await expect(selected).toHaveAttribute('data-label', 'LOC');
      await expect(page.getByText(say('notices.round-to-end'))).toBeVisible();
    });

    await test.step('goes by label and to the next unlinked claim, round at the end, and says when there is nothing', async () => {
      await joinAs(page, say, 'Amal');
      await page.keyboard.press('Shift+KeyN');
      await expect(page.getByText(say('notices.nothing-to-go-to'))).toBeVisible();
      await mark(page, 'سيرغي لافروف', 'KeyP');
      await mark(page, 'وانغ يي', 'KeyP');
      await mark(page, 'أوراسيا', 'KeyL');
      await page.keyboard.press('Shift+BracketRight');
      await expect(page.getByText(say('notices.nothing-to-go-to'))).toBeVisible();
      await clickOn(page, 'وانغ يي');
      await page.keyboard.press('Shift+BracketRight');
      await expect(quote(page)).toHaveText('سيرغي لافروف');
      await expect(page.getByText(say('notices.round-to-start'))).toBeVisible();
      await page.keyboard.press('Shift+BracketLeft');
      await expect(quote(page)).toHaveText('وانغ يي');

      await mark(page, 'استمرار التعاون الروسي', 'KeyC');
      await page.keyboard.press('Escape');
      await clickOn(page, 'أوراسيا');
      await page.keyboard.press('Shift+KeyN');
      await expect(quote(page)).toHaveText('استمرار التعاون الروسي');
    });
  });
});

test.describe('pieces of one mark', () => {
  test('are added to a mark by key and by hand, or become a mark of their own', async ({ starter }) => {
    const { page } = await starter.start();
    await test.step('words selected elsewhere are added by +, drawn as one mark, and taken back by undo', async () => {
      await joinAs(page, say, 'Leila');
      await mark(page, 'وزير الخارجية', 'KeyO');
      await dragOver(page, 'سيرغي لافروف');
      await expect(page.locator('.palette-hint')).toContainText('+');
      await page.keyboard.press('Shift+Equal');
      await expect(quote(page)).toHaveText('وزير الخارجية … سيرغي لافروف');
      await expect(page.locator('.mark')).toHaveCount(2);
      await expect(page.locator('.mark.is-selected')).toHaveCount(2);
      await expect(page.locator('.edge-handle')).toHaveCount(4);
      await page.keyboard.press('Control+z');
      await expect(quote(page)).toHaveText('وزير الخارجية');
    });

    await test.step('a label pressed over words selected elsewhere makes a mark of its own', async () => {
      await joinAs(page, say, 'Amal');
      await mark(page, 'وزير الخارجية', 'KeyO');
      await mark(page, 'سيرغي لافروف', 'KeyP');
      await expect(page.locator('.mark')).toHaveCount(2);
      await expect(page.locator('.mark.is-selected')).toHaveCount(1);
    });

    await test.step('Ctrl and a drag add at once', async () => {
      await joinAs(page, say, 'Badr');
      await mark(page, 'وزير الخارجية', 'KeyO');
      await page.keyboard.down('Control');
      await dragOver(page, 'سيرغي لافروف');
      await page.keyboard.up('Control');
      await expect(quote(page)).toHaveText('وزير الخارجية … سيرغي لافروف');
      expect(await selectedText(page)).toBe('');
    });
  });

  test('are waited for after +, which Escape leaves', async ({ starter }) => {
    const { page } = await starter.start();
    await test.step('by keyboard alone: + waits, the caret goes where it likes, + adds the word there', async () => {
      await joinAs(page, say, 'Leila');
      await mark(page, 'وزير', 'KeyO');
      await page.keyboard.press('Shift+Equal');
      await expect(page.locator('.palette-hint.is-urgent')).toContainText('وزير');
      for (const _word of [1, 2]) await page.keyboard.press('Control+ArrowLeft');
      await expect(quote(page)).toHaveText('وزير');
      await page.keyboard.press('Shift+Equal');
      await expect(quote(page)).toHaveText('وزير … الصيني');
      await expect(page.locator('.palette-hint.is-urgent')).toHaveCount(0);
    });

    await test.step('while + waits, the mouse adds at once, also inside another mark', async () => {
      await joinAs(page, say, 'Amal');
      await mark(page, 'سيرغي لافروف', 'KeyP');
      await page.keyboard.press('Escape');
      await mark(page, 'وزير الخارجية', 'KeyO');
      await page.keyboard.press('Shift+Equal');
      await clickOn(page, 'سيرغي');
      await expect(quote(page)).toHaveText('وزير الخارجية');
      await dragOver(page, 'لافروف', 2);
      await expect(quote(page)).toHaveText('وزير الخارجية … لافروف');
      await expect(page.locator('.palette-hint.is-urgent')).toHaveCount(0);
    });

    await test.step('Escape leaves the waiting and keeps the mark', async () => {
      await joinAs(page, say, 'Badr');
      await mark(page, 'وزير', 'KeyO');
      await page.keyboard.press('Shift+Equal');
      await page.keyboard.press('Escape');
      await expect(page.locator('.palette-hint.is-urgent')).toHaveCount(0);
      await expect(quote(page)).toHaveText('وزير');
    });
  });

  test('are refused where they overlap, taken out, and moved at both ends', async ({ starter }) => {
    const { page } = await starter.start();
    await test.step('what overlaps a piece is refused in words', async () => {
      await joinAs(page, say, 'Leila');
      await mark(page, 'وزير الخارجية', 'KeyO');
      await dragOver(page, 'الخارجية الصيني');
      await page.keyboard.press('Shift+Equal');
      await expect(page.locator('.toast.is-problem')).toBeVisible();
      await expect(quote(page)).toHaveText('وزير الخارجية');
    });

    await test.step('the piece at the caret is taken out, but never the last', async () => {
      await joinAs(page, say, 'Amal');
      await mark(page, 'وزير الخارجية', 'KeyO');
      await dragOver(page, 'سيرغي لافروف');
      await page.keyboard.press('Shift+Equal');
      await expect(quote(page)).toHaveText('وزير الخارجية … سيرغي لافروف');
      await clickOn(page, 'الخارجية');
      await page.keyboard.press('Shift+Minus');
      await expect(quote(page)).toHaveText('سيرغي لافروف');
      await clickOn(page, 'سيرغي');
      await page.keyboard.press('Shift+Minus');
      await expect(page.getByText(say('notices.last-piece'))).toBeVisible();
      await expect(quote(page)).toHaveText('سيرغي لافروف');
    });

    await test.step('both ends of every piece move by key where the caret is, and by hand', async () => {
      await joinAs(page, say, 'Badr');
      await mark(page, 'وزير الخارجية', 'KeyO');
      await dragOver(page, 'سيرغي لافروف');
      await page.keyboard.press('Shift+Equal');
      await expect(quote(page)).toHaveText('وزير الخارجية … سيرغي لافروف');
      await clickOn(page, 'الخارجية');
      await page.keyboard.press('Control+Alt+ArrowLeft');
      await expect(quote(page)).toHaveText('وزير الخارجية الصيني … سيرغي لافروف');
      await page.keyboard.press('Alt+ArrowRight');
      await page.keyboard.press('Alt+ArrowRight');
      await expect(quote(page)).toHaveText('وزير الخارجية الصي … سيرغي لافروف');
      await page.keyboard.press('Control+Alt+Shift+ArrowLeft');
      await expect(quote(page)).toHaveText('الخارجية الصي … سيرغي لافروف');

      const grip = await page.locator('.edge-handle.is-start').nth(1).boundingBox();
      if (!grip) throw new Error('The second piece has no grip at its start');
      const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 30, y, { steps: 4 });
      await page.mouse.up();
      await expect(quote(page)).not.toHaveText('الخارجية الصي … سيرغي لافروف');
      await expect(quote(page)).toHaveText(/^الخارجية الصي … .+لافروف$/);
    });
  });
});

test.describe('whole words', () => {
  test('a drag grows to whole words while that is switched on, the keyboard goes on by letters', async ({ starter }) => {
    const running = await starter.start();
    let { page } = running;
    await dragOver(page, 'خارجي');
    expect(await selectedText(page)).toBe('خارجي');
    await page.keyboard.press('Shift+KeyW');
    await expect(page.getByRole('button', { name: say('palette.wordSnap') })).toHaveAttribute('aria-pressed', 'true');
    await dragOver(page, 'خارجية الصي');
    await expect.poll(() => selectedText(page)).toBe('الخارجية الصيني');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => selectedText(page)).toBe('الخارجية الصين');

    // This computer remembers it.
    page = (await starter.restart(running)).page;
    await expect(page.getByRole('button', { name: say('palette.wordSnap') })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: say('palette.wordSnap') }).click();
    await dragOver(page, 'خارجي');
    expect(await selectedText(page)).toBe('خارجي');
  });
});

test.describe('quotations, sentences, paragraphs', () => {
  test('are selected by keys around the hand', async ({ starter }) => {
    const { page } = await starter.start();
    await test.step('a key selects what is quoted, pressed again the quotation around, and says when there is none', async () => {
      await clickOn(page, 'تفرض نفسها');
      await page.keyboard.press('Quote');
      await expect.poll(() => selectedText(page)).toBe('مهمة تشكيل أمن منطقة أوراسيا تفرض نفسها');
      await page.keyboard.press('Quote');
      await expect(page.getByText(say('notices.no-quotation'))).toBeVisible();
      expect(await selectedText(page)).toBe('مهمة تشكيل أمن منطقة أوراسيا تفرض نفسها');
    });

    await test.step('a key selects the sentence, another the paragraph, and a label marks either', async () => {
      await joinAs(page, say, 'Amal');
      await clickOn(page, 'وأعتقد');
      await page.keyboard.press('KeyS');
      const sentence = 'وأعتقد أنه في ظل القيادة القوية للرئيس بوتين، سيكون للشعب الروسي مستقبل مشرق".';
      await expect.poll(() => selectedText(page)).toBe(sentence);
      await page.keyboard.press('KeyC');
      await expect(page.locator('.mark[data-kind=claim]').first()).toBeAttached();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+KeyS');
      await expect.poll(() => selectedText(page)).toMatch(/^وتعهد وانغ يي .+ مستقبل مشرق"\.$/);
    });
  });
});

test.describe('clitics', () => {
  test('are cut off and taken back by key, of a mark and of a selection', async ({ starter }) => {
    const { page } = await starter.start();
    await test.step('a key walks the start of a mark through its first word, another its end, one change a press', async () => {
      await joinAs(page, say, 'Leila');
      await mark(page, 'للرئيس بوتين', 'KeyP');
      for (const expected of ['لرئيس بوتين', 'رئيس بوتين', 'للرئيس بوتين']) {
        await page.keyboard.press('KeyX');
        await expect(quote(page)).toHaveText(expected);
      }
      await page.keyboard.press('Control+z');
      await expect(quote(page)).toHaveText('رئيس بوتين');
      await page.keyboard.press('Shift+KeyX');
      await expect(page.getByText(say('notices.no-clitics'))).toBeVisible();
      await page.keyboard.press('Escape');

      await mark(page, 'إطار علاقاتهما', 'KeyE');
      await page.keyboard.press('Shift+KeyX');
      await expect(quote(page)).toHaveText('إطار علاقات');
      await page.keyboard.press('Shift+KeyX');
      await expect(quote(page)).toHaveText('إطار علاقاتهما');
    });

    await test.step('without a mark it trims the selection, or the word at the caret, which a label then marks', async () => {
      await joinAs(page, say, 'Amal');
      await dragOver(page, 'والصين');
      await page.keyboard.press('KeyX');
      await expect.poll(() => selectedText(page)).toBe('الصين');
      await page.keyboard.press('KeyG');
      await expect(quote(page)).toHaveText('الصين');
      await page.keyboard.press('Escape');
      await clickOn(page, 'للرئيس');
      await page.keyboard.press('KeyX');
      await expect.poll(() => selectedText(page)).toBe('لرئيس');
      await page.keyboard.press('KeyX');
      await expect.poll(() => selectedText(page)).toBe('رئيس');
    });
  });
});

test.describe('spans of every kind', () => {
  test('are drawn and reached, however large or small', async ({ starter }) => {
    const { page } = await starter.start();
    await test.step('over paragraphs, overlapping and nested, all drawn and each reached by a click', async () => {
      await joinAs(page, say, 'Leila');
      await clickOn(page, 'اظهر الملخص');
      await page.keyboard.press('Home');
      for (let line = 0; line < 2; line += 1) await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('KeyC');
      await expect(page.locator('.mark[data-kind=claim]')).toHaveCount(2);
      await expect(quote(page)).toContainText('اظهر الملخص');
      await page.keyboard.press('Escape');
      await mark(page, 'الروسي سيرغي لافروف', 'KeyP');
      await page.keyboard.press('Escape');
      await mark(page, 'الخارجية الروسي', 'KeyO');
      await page.keyboard.press('Escape');
      await mark(page, 'الروسي', 'KeyN');
      await page.keyboard.press('Escape');
      const selected = () => page.locator('.card.is-selected').getAttribute('data-card', { timeout: 1000 });
      const reached = new Set<string | null>();
      for (let click = 0; click < 4; click += 1) {
        await clickOn(page, 'الروسي');
        // The margin follows a frame after the text.
        await expect.poll(async () => !reached.has(await selected())).toBe(true);
        reached.add(await selected());
      }
      expect(reached.size).toBe(4);
    });

    await test.step('a mark may be one letter with its tashkeel, never less', async () => {
      await joinAs(page, say, 'Amal');
      // The shadda is part of the noon.
      await clickOn(page, 'إنّ روسيا');
      await stretchOver(page, 'نّ روسيا'.slice(0, 2));
      await page.keyboard.press('KeyE');
      await expect(quote(page)).toHaveText('نّ');
      await page.keyboard.press('Alt+Shift+ArrowRight');
      await expect(quote(page)).toHaveText('إنّ');
      await page.keyboard.press('Alt+ArrowRight');
      await expect(quote(page)).toHaveText('إ');
      await page.keyboard.press('Alt+ArrowRight');
      await page.keyboard.press('Alt+ArrowLeft');
      await expect(quote(page)).toHaveText('إنّ');
    });
  });
});
