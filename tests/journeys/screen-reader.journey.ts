// An article with marks, as it is told to those who do not see it.
import type { Page } from '@playwright/test';
import { type AccessibleNode, accessibilityTree, nodesOf } from './accessibility-tree';
import { clickOn } from './article';
import { sayIn } from './hand';
import { expect, test } from './launch';

const TITLE = 'لافروف يبحث مع وزير الخارجية الصيني "الحرب ضد الإرهاب"';

async function textBox(page: Page): Promise<AccessibleNode> {
  const box = nodesOf('textbox', await accessibilityTree(page)).find(({ properties }) => properties.multiline);
  if (!box) throw new Error('The article is not in the accessibility tree');
  return box;
}

/** What is read of one line. */
function lineText({ children }: AccessibleNode): string {
  return children.map(({ role, name }) => (role === 'StaticText' ? name : '')).join('');
}

const told = {
  ar: [
    [TITLE, 'العلامات: شخص: لافروف؛ منصب: وزير الخارجية الصيني؛ جماعة: الصيني'],
    ['', ''],
    [
      `${TITLE} بعد أيام من هجوم موسكو`,
      'العلامات: شخص: لافروف؛ منصب: وزير الخارجية الصيني؛ جماعة: الصيني؛ تاريخ: أيام؛ حدث: هجوم موسكو؛ كيان جغرافي سياسي: موسكو',
    ],
    ['', ''],
    ['09 ابريل 2024', 'العلامات: تاريخ: 09 ابريل 2024'],
  ],
  en: [
    [TITLE, 'Marks: Person: لافروف; Occupation: وزير الخارجية الصيني; Group: الصيني'],
    ['', ''],
    [
      `${TITLE} بعد أيام من هجوم موسكو`,
      'Marks: Person: لافروف; Occupation: وزير الخارجية الصيني; Group: الصيني; Date: أيام; Event: هجوم موسكو; Geopolitical entity: موسكو',
    ],
    ['', ''],
    ['09 ابريل 2024', 'Marks: Date: 09 ابريل 2024'],
  ],
};

for (const language of ['ar', 'en'] as const) {
  const say = sayIn(language);
  const plain = (words: string): string => words.replace(/[\u2066-\u2069]/g, '');

  test(`an article reads in order, line by line with its marks, in the ${language} interface`, async ({ starter }) => {
    const { page } = await starter.start({ language });
    await expect(page.locator('.mark').first()).toBeAttached();
    const box = await textBox(page);
    expect(box).toMatchObject({
      name: plain(say('article.name', { title: TITLE })),
      description: `${say('article.description')} ${say('article.descriptionKeys')}`,
    });
    const lines = nodesOf('paragraph', [box]);
    expect(lines.slice(0, 5).map((line) => [lineText(line), line.description])).toEqual(told[language]);
    const text = await page.locator('.article-text .line').evaluateAll((all) => all.map((line) => line.textContent));
    expect(lines.map(lineText)).toEqual(text);
    const claims = lines.map(({ description }) => description).join('\n');
    expect(claims).toContain(language === 'ar' ? 'ادعاء: ' : 'Claim: ');
    expect(claims).toContain(language === 'ar' ? 'موقف: مؤيد: إشادة' : 'Stance: Favor: إشادة');

    // The margin is a list of cards, each named as its mark is.
    const cards = nodesOf('list', await accessibilityTree(page)).find(({ name }) => name === say('margin.cards'));
    const names = nodesOf('button', cards ? [cards] : []).map(({ name }) => name);
    expect(names.map((name) => name.replace(/\s+/g, ' '))).toContain(
      language === 'ar' ? 'موقف · مؤيد إشادة' : 'Stance · Favor إشادة',
    );
  });

  test(`what keys bring the caret into is said, once it rests, in the ${language} interface`, async ({ starter }) => {
    const { page } = await starter.start({ language });
    await expect(page.locator('.mark').first()).toBeAttached();
    const spoken = page.locator('.reading-column [role=status]');
    // A pointer shows what it points at.
    await clickOn(page, 'يبحث مع');
    await expect(spoken).toBeEmpty();
    const [inside, group] = language === 'ar' ? ['داخل', 'جماعة: الصيني'] : ['inside', 'Group: الصيني'];
    const occupation = language === 'ar' ? 'منصب' : 'Occupation';
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+ArrowLeft');
    await expect(spoken).toHaveText(new RegExp(`${occupation}: .?وزير الخارجية الصيني`));
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowLeft');
    await expect
      .poll(async () => plain((await spoken.textContent()) ?? ''))
      .toBe(`${group}${language === 'ar' ? '؛' : ';'} ${inside} ${occupation}`);
    await page.keyboard.press('End');
    await expect(spoken).toHaveText(say('article.outside'));
    // Walking from mark to mark says each.
    await page.keyboard.press('BracketRight');
    await expect(spoken).toHaveText(/لافروف/);
  });
}

test('a mark that comes or goes is told on its line, and the text is not touched', async ({ starter }) => {
  const { page } = await starter.start();
  const line = page.locator('.article-text .line').first();
  const before = await line.evaluate((element) => element.innerHTML);
  await clickOn(page, 'الحرب');
  await page.keyboard.press('KeyE');
  await expect(line).toHaveAttribute('aria-description', /Event.*الحرب/);
  await page.keyboard.press('Delete');
  await expect(line).not.toHaveAttribute('aria-description', /Event/);
  expect(await line.evaluate((element) => element.innerHTML)).toBe(before);
  // Another language is spoken at once.
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(line).toHaveAttribute('aria-description', /^العلامات/);
  await expect(page.locator('.article-text')).toHaveAttribute('aria-label', /^نص المقال/);
});
