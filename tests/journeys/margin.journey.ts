import type { Page } from '@playwright/test';
import { clickOn, dragOver } from './article';
import { joinAs, sayIn, selectedCard } from './hand';
import { expect, test } from './launch';

const say = sayIn('en');

async function mark(page: Page, text: string, key: string): Promise<void> {
  await dragOver(page, text);
  await page.keyboard.press(key);
  await expect(selectedCard(page).locator('.card-quote')).toContainText(text.slice(0, 20));
}

test('a card, a pile of marks and the veil over boilerplate answer to the hand', async ({ starter }) => {
  const { page } = await starter.start();
  await test.step('a card selects its mark, and a mark its card', async () => {
    const card = page.locator('.card').nth(2);
    const id = await card.getAttribute('data-card');
    await card.locator('.card-face').click();
    await expect(page.locator(`.mark.is-selected[data-annotation="${id}"]`).first()).toBeAttached();
    await clickOn(page, 'سيرغي لافروف', 1);
    await expect(selectedCard(page).locator('.card-quote')).toHaveText('سيرغي لافروف');
  });

  await test.step('a click on a pile of marks takes the innermost, and another click the one around it', async () => {
    await clickOn(page, 'الروسي');
    const quote = selectedCard(page).locator('.card-quote');
    await expect(quote).toHaveText('الروسي');
    await clickOn(page, 'الروسي');
    await expect(quote).toContainText('وزير الخارجية الروسي');
  });

  await test.step('a stretch taken for boilerplate is dimmed until a person gives it back to the story', async () => {
    const veils = await page.locator('.veil').count();
    expect(veils).toBeGreaterThan(2);
    await page.getByRole('tab', { name: say('corpus.details') }).click();
    const first = page.getByRole('switch').first();
    await expect(first).toBeChecked();
    await first.press('Space');
    await expect(page.locator('.veil')).toHaveCount(veils - 1);
    await first.press('Space');
    await expect(page.locator('.veil')).toHaveCount(veils);
  });
});

test('a mark is linked, moved at its ends, relabelled, deleted and described', async ({ starter }) => {
  test.slow();
  const { page } = await starter.start();
  await test.step('a role is filled by pointing at a mark, by a free topic, and emptied again', async () => {
    await joinAs(page, say, 'Leila');
    await mark(page, 'وانغ يي', 'KeyP');
    await page.keyboard.press('Escape');
    await mark(page, 'إشادة', 'Equal');
    await page.keyboard.press('KeyJ');
    await clickOn(page, 'وانغ يي');
    const stance = selectedCard(page);
    await expect(stance.locator('.card-quote')).toHaveText('إشادة');
    await expect(stance.getByRole('group', { name: 'Holder' })).toContainText('وانغ يي');

    await stance.getByRole('combobox', { name: say('margin.addLink', { role: 'Target' }) }).click();
    await page.keyboard.type('مكافحة الإرهاب');
    await page.getByRole('option', { name: say('margin.topic', { topic: 'مكافحة الإرهاب' }) }).click();
    await expect(stance.getByRole('group', { name: 'Target' })).toContainText('مكافحة الإرهاب');
    await stance.getByRole('button', { name: say('margin.removeLink', { role: 'Holder', filler: 'وانغ يي' }) }).click();
    await expect(stance.getByRole('group', { name: 'Holder' })).not.toContainText('وانغ يي');
  });

  await test.step('the ends of a mark move by letter, by word and by hand, and the quote follows', async () => {
    await joinAs(page, say, 'Amal');
    await mark(page, 'وزير الخارجية', 'KeyO');
    const quote = selectedCard(page).locator('.card-quote');
    // In a right-to-left article the left arrow goes forward.
    await page.keyboard.press('Control+Alt+ArrowLeft');
    await expect(quote).toHaveText('وزير الخارجية الصيني');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(quote).toHaveText('وزير الخارجية الصين');
    await page.keyboard.press('Control+z');
    await expect(quote).toHaveText('وزير الخارجية الصيني');

    const grip = await page.locator('.edge-handle.is-end').boundingBox();
    if (!grip) throw new Error('The selected mark has no grip at its end');
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    await expect(page.locator('.edge-preview .box').first()).toBeAttached();
    await page.mouse.up();
    await expect(quote).not.toHaveText('وزير الخارجية الصيني');
    expect('وزير الخارجية الصيني'.startsWith((await quote.textContent()) ?? '?')).toBe(true);
  });

  await test.step('a selected mark takes another label by key, is deleted by key, and comes back', async () => {
    await joinAs(page, say, 'Badr');
    await mark(page, 'موسكو', 'KeyL');
    await page.keyboard.press('KeyG');
    await expect(page.locator('.mark[data-label=GPE]')).toHaveCount(1);
    await expect(page.locator('.mark[data-label=LOC]')).toHaveCount(0);
    await page.keyboard.press('Delete');
    await expect(page.locator('.mark')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.locator('.mark[data-label=GPE]')).toHaveCount(1);
  });

  await test.step('a label in the palette marks what is selected, and the text takes the keyboard back', async () => {
    await joinAs(page, say, 'Hind');
    await dragOver(page, 'أوراسيا');
    await page.getByRole('button', { name: say('palette.mark', { label: 'Location' }) }).click();
    await expect(page.locator('.mark[data-label=LOC]')).toHaveCount(1);
    await expect(selectedCard(page).locator('.card-quote')).toHaveText('أوراسيا');
  });

  await test.step('attributes and notes are kept, and deleting a filler takes its links along in one change', async () => {
    await joinAs(page, say, 'Nada');
    await mark(page, 'لافروف', 'KeyP');
    await page.keyboard.press('Escape');
    await mark(page, 'استمرار التعاون الروسي الصيني', 'KeyC');
    const claim = selectedCard(page);
    await claim.getByRole('radio', { name: 'Indirect' }).click({ force: true });
    await page.keyboard.press('Escape');
    await page.keyboard.press('KeyJ');
    await clickOn(page, 'لافروف');
    await expect(claim.getByRole('group', { name: 'Source' })).toContainText('لافروف');

    await clickOn(page, 'لافروف');
    await page.keyboard.press('Delete');
    await expect(page.locator('.mark[data-kind=entity]')).toHaveCount(0);
    await expect(page.locator('.card')).not.toContainText('Source');
    await page.keyboard.press('Control+z');
    await expect(page.locator('.card[data-kind=claim]')).toContainText('لافروف');
  });
});
