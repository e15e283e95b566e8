// An article as an export hands it over, without marks; and articles as a file of native JSONL.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { schemeSchema } from '../../domain/scheme';
import type { CarriedArticle } from '../../formats/format';
import { writeJsonl } from '../../formats/jsonl/write-jsonl';
import { sha256Of } from '../../formats/sha256';

export const seedsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'seeds');

export function plainArticle(
  title: string,
  text: string,
  { language, direction }: Pick<CarriedArticle['article'], 'language' | 'direction'> = { language: 'ar', direction: 'rtl' },
): CarriedArticle {
  const textSha256 = sha256Of(text);
  return {
    article: {
      id: uuidv7(),
      title,
      outlet: null,
      byline: null,
      url: null,
      publishedOn: null,
      language,
      direction,
      textSha256,
      textLength: text.length,
      source: { file: 'article.txt', sha256: textSha256, encoding: 'utf-8', newline: 'lf', bom: false },
      metadata: {},
    },
    text,
    regions: [],
    layers: [],
    annotations: [],
  };
}

/** The articles under the default scheme, read where a journey, which no bundler touches, can read it. */
export function jsonlOf(articles: readonly CarriedArticle[]): string {
  const scheme = schemeSchema.parse(JSON.parse(readFileSync(path.join(seedsFolder, 'default-scheme.json'), 'utf8')));
  return [...writeJsonl({ project: { name: 'مقالات', scheme }, articles: () => articles })].join('');
}
