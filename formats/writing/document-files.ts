// Names of files, where each article, or each annotator's view of it, is a file of its own.
import { isDeviceName } from '../../domain/device-names';
import type { CarriedArticle, ExportSource } from '../format';

export interface NumberedArticle {
  /** Of the part that it is in, with the `/` behind it; empty where the articles are not divided. */
  readonly folder: string;
  /** Its place in the export, which sorts as text. */
  readonly number: string;
  readonly carried: CarriedArticle;
}

const DIGITS = 6;

export function* numberedArticles(source: ExportSource): Generator<NumberedArticle> {
  let count = 0;
  for (const split of source.splits ?? [undefined]) {
    for (const carried of source.articles(split)) {
      count += 1;
      yield { folder: folderOf(split), number: String(count).padStart(DIGITS, '0'), carried };
    }
  }
}

/** The folders that the articles are divided into. */
export function foldersOf({ splits = [undefined] }: { readonly splits?: readonly (string | undefined)[] }): string[] {
  return splits.map(folderOf);
}

const folderOf = (split: string | undefined): string => (split === undefined ? '' : `${split}/`);

/** In code points; people's names may be of any length. */
const LONGEST = 40;

/** Names of annotators as names of files: letters and digits of any script, and no two alike on any system. */
export class FileNames {
  private readonly names = new Map<string, string>();
  private readonly taken: Set<string>;

  /** @param others what no annotator's file may be called. */
  constructor(...others: readonly string[]) {
    this.taken = new Set(others.map(alike));
  }

  of(annotator: string): string {
    const known = this.names.get(annotator);
    if (known !== undefined) return known;
    const plain = plainName(annotator);
    let name = plain;
    for (let count = 2; this.taken.has(alike(name)); count += 1) name = `${plain}-${count}`;
    this.names.set(annotator, name);
    this.taken.add(alike(name));
    return name;
  }
}

function plainName(annotator: string): string {
  const words = annotator.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-').replace(/^[-\p{M}]+|-+$/gu, '');
  const name = [...words].slice(0, LONGEST).join('');
  return name === '' || isDeviceName(name) ? `annotator-${name}`.replace(/-$/, '') : name;
}

/** Some systems tell neither capitals apart nor two spellings of one letter. */
const alike = (name: string): string => name.normalize('NFKC').toLowerCase();
