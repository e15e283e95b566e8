// Help is one key away, in the interface's language, found by any word, with keys as they are.
import { sayIn } from './hand';
import { expect, test } from './launch';

for (const language of ['ar', 'en'] as const) {
  test(`help is opened, walked and searched by keyboard in the ${language} interface`, async ({ starter }) => {
    const say = sayIn(language);
    const { page } = await starter.start({ language });
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: say('help.title') });
    const contents = help.getByRole('listbox', { name: say('help.contents') });
    await expect(contents.getByRole('option')).toHaveCount(8);
    await contents.getByRole('option').first().press('ArrowDown');
    await expect(contents.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    // The key that the demo project gives to persons.
    await expect(help.getByRole('article').locator('kbd').filter({ hasText: /^P$/ })).toBeVisible();

    await help.getByRole('searchbox').fill('--json');
    await expect(contents.getByRole('option')).toHaveCount(1);
    await expect(help.getByRole('article').locator('code').filter({ hasText: '--json' })).toBeVisible();
    await help.getByRole('searchbox').fill('ظظظ');
    await expect(help.getByText(say('help.none'))).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
  });
}
