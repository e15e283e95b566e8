import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { escaped, newestFontsAlone, oneByteALetter, ownLanguagesAlone, withoutUnused } from '../../tools/lean-page';

describe('the page as it is built', () => {
  let root: string;
  beforeEach(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'hashiya-page-')));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (file: string, words: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), words);
  };
  async function built(plugins = [withoutUnused(root)]): Promise<string> {
    const made = await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins,
      build: { write: false, minify: false, rolldownOptions: { input: path.join(root, 'page.ts') } },
    });
    const outputs = [made].flat() as { output: { code?: string; source?: string }[] }[];
    return outputs.flatMap(({ output }) => output.map(({ code, source }) => code ?? source ?? '')).join('\n');
  }

  test('a schema that nothing reads is left out, and one that something reads stays with what it is made of', async () => {
    write(
      'domain/make.ts',
      'export const make = (name: string) => { globalThis.made?.push(name); return { name, more: (x: string) => make(name + x) }; };',
    );
    write(
      'domain/facts.ts',
      "import { make } from './make'; export const limit = 3; export const unread = make('unread').more('!'); export const all = { part: make('in all') }; const base = make('base'); export const read = base.more('read');",
    );
    write('page.ts', "import { limit, read } from './domain/facts'; console.log(limit, read);");
    const code = await built();
    expect(code).toContain('base');
    expect(code).not.toContain('unread');
    expect(code).not.toContain('in all');
  });

  test('what other rooms do as they are loaded stays', async () => {
    write('renderer/begin.ts', "export const begun = Object(console.log('begins'));");
    write('page.ts', "import './renderer/begin';");
    expect(await built()).toContain('begins');
  });

  test('of the languages of controls those of the interface stay', async () => {
    const folder = 'node_modules/react-aria/dist/private/intl/menu';
    for (const language of ['ar-AE', 'en-US', 'fr-FR'])
      write(`${folder}/${language}.mjs`, `export default { press: '${language}!' };`);
    write(
      'page.ts',
      ['ar-AE', 'en-US', 'fr-FR']
        .map((each, at) => `import l${at} from './${folder}/${each}.mjs'; console.log(l${at});`)
        .join('\n'),
    );
    const code = await built([ownLanguagesAlone()]);
    expect(code).toContain('ar-AE!');
    expect(code).toContain('en-US!');
    expect(code).not.toContain('fr-FR!');
  });

  test('each face comes once, as the newer of its two files', async () => {
    const folder = 'node_modules/@fontsource/face';
    write(`${folder}/one.woff2`, 'newer');
    write(`${folder}/one.woff`, 'older');
    write(`${folder}/400.css`, "@font-face { src: url(./one.woff2) format('woff2'), url(./one.woff) format('woff'); }");
    write('page.ts', `import './${folder}/400.css';`);
    expect(await built([newestFontsAlone()])).not.toContain('font/woff;');
    expect(await built([])).toContain('font/woff;');
  });

  test('letters beyond Latin-1 are escapes but in the piece that holds the words', async () => {
    write('page.ts', "console.log('« حاشية …');");
    expect(await built([oneByteALetter('words')])).toMatch(/« \\u062d\\u0627\\u0634\\u064a\\u0629 \\u2026/);
    expect(await built([oneByteALetter('page')])).toContain('حاشية');
  });
});

test('a program with its letters escaped says the same', () => {
  const program = "['ا', '😀', `\u2068$`, /^[أإآ]+$/.test('إأ'), /[٠-٩]/.source.length > 0]";
  // biome-ignore lint/security/noGlobalEval: a program is compared with what it is turned into
  expect(globalThis.eval(escaped(program))).toEqual(globalThis.eval(program));
  expect(() => escaped('/\\ا/')).toThrow('backslash');
});
