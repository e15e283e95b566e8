// While the page is built: what its first article does not need stays out of the way of what it does.
import path from 'node:path';
import { type Plugin, parseAst } from 'vite';

const MAKING = new Set(['CallExpression', 'NewExpression', 'ObjectExpression', 'ArrayExpression']);

/**
 * Leaves out what `domain/` makes as it is loaded, above all schemas, where nothing uses it: the page knows the contract by its types
 * alone, and needs few of the schemas that stand beside them. `domain/` has no effects besides its values.
 */
export function withoutUnused(root: string): Plugin {
  const domain = `${path.join(root, 'domain').replaceAll('\\', '/')}/`;
  return {
    name: 'without-unused',
    transform(code, id) {
      if (!id.startsWith(domain) || !id.endsWith('.ts')) return undefined;
      return { code: withCallsMarked(code), map: null, moduleSideEffects: false };
    },
  };
}

/** The same program on the same lines, with whatever makes a top-level constant marked as free of effects. */
export function withCallsMarked(code: string): string {
  const calls = parseAst(code).body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ init }) => (init && MAKING.has(init.type) ? [init] : []));
  });
  return calls.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
    code,
  );
}

/** Of the thirty languages that React Aria speaks to screen readers, those of the interface. */
export function ownLanguagesAlone(): Plugin {
  const foreign = /\/react-(?:aria|stately)[\w-]*\/dist\/.*intl\/(?:.*\/)?(?!ar-AE|en-US)[a-z]{2}-[A-Z]{2}\.\w+$/;
  return {
    name: 'own-languages-alone',
    load: (id) => (foreign.test(id) ? 'export default {};' : undefined),
  };
}

/** Of each face the file that Chromium reads, and not its older double. */
export function newestFontsAlone(): Plugin {
  return {
    name: 'newest-fonts-alone',
    enforce: 'pre',
    transform: (code, id) =>
      /\/@fontsource\/.*\.css$/.test(id) ? code.replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, '') : undefined,
  };
}

/** Writes letters beyond Latin-1 as escapes, for a program with one of them takes two bytes a letter; all but the piece of that name. */
export function oneByteALetter(apart: string): Plugin {
  return {
    name: 'one-byte-a-letter',
    generateBundle(_options, bundle) {
      for (const piece of Object.values(bundle)) {
        if (piece.type === 'chunk' && piece.name !== apart) piece.code = escaped(piece.code);
      }
    },
  };
}

export function escaped(code: string): string {
  // After a backslash the escape would be read as its letters.
  if (/\\[^\0-\xff]/.test(code)) throw new Error('A letter after a backslash cannot be written as an escape');
  return code.replace(/[^\0-\xff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
