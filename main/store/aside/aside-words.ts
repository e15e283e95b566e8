// What the store and the thread that works aside say to each other.
import type { IndexedWords } from '../../../db/search-index';
import type { Outcome, Problem } from '../../../domain/problem';
import type { CarriedArticle, CarriedProject, SourceFile } from '../../../formats/format';

export type AsideQuestion =
  | { readonly type: 'open'; readonly id: number; readonly format: string; readonly file: SourceFile }
  /** A batch has been taken, and another may be read. */
  | { readonly type: 'taken'; readonly id: number }
  | { readonly type: 'stem'; readonly id: number; readonly words: readonly IndexedWords[] };

export interface OpenedAside {
  readonly project: CarriedProject | null;
  readonly sha256: string;
}

export type AsideAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'opened'; readonly id: number; readonly opened: Outcome<OpenedAside> }
  | { readonly type: 'articles'; readonly id: number; readonly articles: readonly CarriedArticle[]; readonly share: number }
  | { readonly type: 'over'; readonly id: number; readonly end: Outcome<readonly Problem[]> }
  | { readonly type: 'stems'; readonly id: number; readonly stems: readonly IndexedWords[] };

/** An end of the line between them. */
export interface AsidePort {
  postMessage(message: AsideQuestion | AsideAnswer, transfer?: readonly ArrayBuffer[]): void;
  on(event: string, hear: (message: unknown) => void): unknown;
}
