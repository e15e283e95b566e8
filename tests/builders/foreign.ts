// Files of other tools, read and carried as an import does it, and told so that a test can be read.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suggestMapping } from '../../domain/label-mapping';
import type { Outcome, Problem } from '../../domain/problem';
import { carryArticles, labelsOf } from '../../formats/foreign/carry-articles';
import { settleLabels } from '../../formats/foreign/settle-labels';
import type { CarriedArticle, Format, ReadFile, SourceFile } from '../../formats/format';
import { defaultScheme } from '../../seeds/default-scheme';

export const golden = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, '../goldens', name));
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const jsonLines = (...records: readonly unknown[]): Uint8Array =>
  bytesOf(records.map((record) => `${JSON.stringify(record)}\n`).join(''));

export interface Carried {
  readonly articles: readonly CarriedArticle[];
  readonly problems: readonly Problem[];
}

/** What the file gives; a file that is refused gives its problems. */
export function carried({ key, reader }: Format, file: SourceFile): Carried {
  const read = reader?.read(file);
  if (read instanceof Promise) throw new Error(`${key} is read by carriedSoon`);
  return whatIsCarried(file, read);
}

/** The same of formats that are read in turns. */
export async function carriedSoon({ reader }: Format, file: SourceFile): Promise<Carried> {
  return whatIsCarried(file, await reader?.read(file));
}

function whatIsCarried(file: SourceFile, read: Outcome<ReadFile> | undefined): Carried {
  if (!read?.ok) return { articles: [], problems: read?.problems ?? [] };
  const foreign = settleLabels(defaultScheme, read.value.foreign ?? []);
  const { articles, problems } = carryArticles(foreign, {
    file: file.name,
    fileSha256: 'a'.repeat(64),
    encoding: 'utf-8',
    scheme: defaultScheme,
    mapping: suggestMapping(defaultScheme, labelsOf(foreign)),
  });
  return { articles: [...read.value.articles, ...articles], problems: [...read.value.problems, ...problems] };
}

/** `entity PERS محمّد صلاح`, one a mark, in the order of the file. */
export function marksIn({ annotations }: CarriedArticle): string[] {
  return annotations.map(({ kind, label, spans }) => `${kind} ${label} ${spans.map(({ quote }) => quote).join(' … ')}`);
}

/** `claim source → محمّد صلاح` */
export function linksIn({ annotations }: CarriedArticle): string[] {
  const quotes = new Map(annotations.map(({ id, spans }) => [id, spans[0]?.quote]));
  return annotations.flatMap(({ kind, links }) =>
    links.map((link) => `${kind} ${link.role} → ${'to' in link ? quotes.get(link.to) : '?'}`),
  );
}

/** `not-carried cats 1`: what went wrong, with what tells it from others. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ code, details }) => {
    const { file: _, ...others } = details;
    return [code, ...Object.values(others)].join(' ');
  });
}
