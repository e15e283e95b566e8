// An article as another tool wrote it: labels by the names that tool uses, offsets in the unit that it counts in.
import type { Link } from '../../domain/annotation';
import type { ArticleFacts } from '../../domain/article-from-text';
import type { CarriedArticle } from '../format';
import type { Counting } from './ruler';

export interface ForeignSpan {
  readonly start: number;
  /** Exclusive; readers of formats that count inclusively add one. */
  readonly end: number;
}

/** A mark before anybody has checked where it stands or what its label means here. */
export interface ForeignMark {
  /** Unique within the article. */
  readonly id: string;
  /** What the tool calls the layer, the column or the event it belongs to; empty in formats that know only labels. */
  readonly layer: string;
  readonly label: string;
  readonly spans: readonly ForeignSpan[];
  /** The marked text as the file repeats it; null where it does not. */
  readonly quote: string | null;
  /** What stands before and after, in formats that say so: the mark is then looked for by its words where its offsets do not fit. */
  readonly around: { readonly before: string; readonly after: string } | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly links: readonly ForeignLink[];
  /** Links to what stands in no text. */
  readonly fillers: readonly Exclude<Link, { to: string }>[];
  readonly note: string | null;
  readonly unsure: boolean;
  readonly annotator: string | null;
  readonly createdAt: string | null;
}

export interface ForeignLink {
  readonly role: string;
  /** `id` of a mark of the same article. */
  readonly to: string;
}

export interface ForeignArticle {
  /** What the file calls the article; problems name it so. */
  readonly name: string;
  /** As the file has it: with its CR and byte order mark, if any. */
  readonly original: string;
  /** What the file itself tells; the rest is read from the text. */
  readonly facts: Partial<ArticleFacts>;
  /** What it tells besides. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly counting: Counting;
  /** Whether a mark that goes over line ends comes in a piece for each line. */
  readonly linesApart?: boolean;
  readonly marks: readonly ForeignMark[];
  /** What no other tool tells, from files of our own; offsets are those of the text as articles keep it. */
  readonly regions?: CarriedArticle['regions'];
  readonly layers?: CarriedArticle['layers'];
}

export function foreignMark(mark: Pick<ForeignMark, 'id' | 'label' | 'spans'> & Partial<ForeignMark>): ForeignMark {
  return {
    layer: '',
    quote: null,
    around: null,
    attributes: {},
    links: [],
    fillers: [],
    note: null,
    unsure: false,
    annotator: null,
    createdAt: null,
    ...mark,
  };
}
