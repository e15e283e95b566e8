// Tags that say of each token whether a span begins, goes on or ends in it, in the five schemes that are met.

export type TagScheme = 'IOB1' | 'IOB2' | 'BIOES' | 'BILOU' | 'IO';

/** A span over tokens, by their places in the sequence. */
export interface TaggedRun {
  readonly label: string;
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

export interface DecodedTags {
  readonly runs: readonly TaggedRun[];
  /** Tags that no span of this scheme can have there, and which were read as the beginning of one. */
  readonly repaired: number;
}

interface Tag {
  /** `I` for all that go on, `E` for all that end, `S` for spans of one token; empty for a label without a prefix. */
  readonly place: 'B' | 'I' | 'E' | 'S' | '';
  readonly label: string;
}

const places: Readonly<Record<string, Tag['place']>> = { B: 'B', I: 'I', M: 'I', E: 'E', L: 'E', S: 'S', U: 'S' };

/** Null for a token outside all spans. */
export function tagOf(written: string): Tag | null {
  if (written === '' || written === 'O' || written === '_' || written === '-' || written === '*') return null;
  const [, prefix = '', label = ''] = /^([BIMELSU])[-_](.+)$/s.exec(written) ?? [];
  return label === '' ? { place: '', label: written } : { place: places[prefix] ?? '', label };
}

/** What the tags of a whole file have in common; one sentence alone does not tell. */
export class SchemeDetector {
  private ends: 'BIOES' | 'BILOU' | null = null;
  private prefixed = false;
  private bare = false;
  private loneBegin = false;
  private loneInside = false;

  take(tags: readonly string[]): void {
    let before: Tag | null = null;
    for (const written of tags) {
      const tag = tagOf(written);
      if (tag?.place === '') this.bare = true;
      else if (tag) this.look(written, tag, before);
      before = tag;
    }
  }

  /** Whether any token was tagged at all. */
  get found(): boolean {
    return this.prefixed || this.bare;
  }

  scheme(): TagScheme {
    if (this.ends) return this.ends;
    if (this.bare && !this.prefixed) return 'IO';
    return this.loneInside && !this.loneBegin ? 'IOB1' : 'IOB2';
  }

  private look(written: string, { place, label }: Tag, before: Tag | null): void {
    this.prefixed = true;
    if (/^[LU]/.test(written)) this.ends = 'BILOU';
    else if (/^[ESM]/.test(written)) this.ends ??= 'BIOES';
    const afterSame = before?.label === label;
    // IOB1 writes B only where a span meets another of its kind.
    if (place === 'B' && !afterSame) this.loneBegin = true;
    if (place === 'I' && !afterSame) this.loneInside = true;
  }
}

/** As lenient as the usual scorers: a tag that goes on from nothing begins a span, and is counted. */
export function decodeTags(tags: readonly string[], scheme: TagScheme): DecodedTags {
  const runs: TaggedRun[] = [];
  let open: TaggedRun | undefined;
  let repaired = 0;
  for (const [index, written] of tags.entries()) {
    const tag = tagOf(written);
    const goesOn: boolean =
      tag !== null && open?.label === tag.label && (tag.place === 'I' || tag.place === 'E' || tag.place === '');
    if (open && !goesOn) {
      runs.push(open);
      open = undefined;
    }
    if (!tag) continue;
    if (!goesOn && (tag.place === 'E' || (tag.place === 'I' && scheme !== 'IOB1'))) repaired += 1;
    open = { label: tag.label, first: open?.first ?? index, last: index };
    if (tag.place === 'E' || tag.place === 'S') {
      runs.push(open);
      open = undefined;
    }
  }
  if (open) runs.push(open);
  return { runs, repaired };
}
