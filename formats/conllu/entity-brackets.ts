// `Entity=` of CorefUD and Universal Anaphora: brackets that open at one word and close at another, nested and in pieces.
import type { Span } from '../../domain/span';
import type { FileProblems } from '../file-problems';
import { type ForeignMark, foreignMark } from '../foreign/foreign-article';

interface Open {
  readonly entity: string;
  readonly label: string;
  /** Of our own files. */
  readonly kind: string;
  readonly start: number;
  /** Which piece of how many, of a mention that does not hang together. */
  readonly part: number;
  readonly parts: number;
}

export class EntityBrackets {
  private readonly marks: ForeignMark[] = [];
  private readonly open = new Map<string, Open[]>();
  private readonly pieces = new Map<string, { label: string; kind: string; spans: Span[] }>();
  private readonly mentions = new Map<string, number>();
  private fields: readonly string[] = ['eid', 'etype'];

  constructor(private readonly problems: FileProblems) {}

  /** `# global.Entity = eid-etype-head-other` says what the parts of a bracket are. */
  declare(fields: string): void {
    this.fields = fields.split('-').map((field) => field.trim());
  }

  take(brackets: string, place: Span, line: number): void {
    for (const [, opens, content = '', closes] of brackets.matchAll(/(\()?([^()]*)(\))?/g)) {
      if (content === '' && !closes) continue;
      if (opens) this.begin(content, place);
      if (closes) this.end(content, place, line);
      if (!opens && !closes) this.problems.bad({ line }, 'Entity', 'brackets such as (e1-person were expected');
    }
  }

  finished(): ForeignMark[] {
    let left = this.pieces.size;
    for (const each of this.open.values()) left += each.length;
    if (left > 0) this.problems.notCarried('Entity brackets that never close', left);
    let chains = 0;
    for (const count of this.mentions.values()) if (count > 1) chains += 1;
    if (chains > 0) this.problems.notCarried('coreference chains', chains);
    return this.marks;
  }

  private begin(content: string, { start }: Span): void {
    const values = content.split('-');
    const entity =
      values[
        Math.max(
          0,
          this.fields.findIndex((field) => /^(?:eid|grp|id)$/i.test(field)),
        )
      ] ?? '';
    const labelAt = this.fields.findIndex((field) => /^(?:etype|type|entity)$/i.test(field));
    const { name, part, parts } = partOf(entity);
    const open = this.open.get(name) ?? [];
    this.open.set(name, open);
    const kind = values[this.fields.indexOf('kind')] ?? '';
    open.push({ entity: name, label: values[labelAt < 0 ? 1 : labelAt] ?? '', kind, start, part, parts });
  }

  private end(content: string, { end }: Span, line: number): void {
    const { name } = partOf(content.split('-')[Math.max(0, this.fields.indexOf('eid'))] ?? '');
    // A bracket that closes where it opened repeats everything; one that closes later may name only the entity.
    const open = this.open.get(name)?.pop() ?? this.open.get(partOf(content).name)?.pop();
    if (!open) {
      this.problems.bad({ line }, 'Entity', `the bracket ${content} closes and was never opened`);
      return;
    }
    const span = { start: open.start, end };
    if (open.parts <= 1) this.add(open, [span]);
    else this.addPiece(open, span);
  }

  private addPiece(open: Open, span: Span): void {
    const { entity, label, kind, part, parts } = open;
    const pieces = part === 1 ? { label, kind, spans: [] } : (this.pieces.get(entity) ?? { label, kind, spans: [] });
    pieces.spans.push(span);
    this.pieces.set(entity, pieces);
    if (part < parts) return;
    this.pieces.delete(entity);
    this.add({ entity, ...pieces }, pieces.spans);
  }

  private add({ entity, label, kind }: Pick<Open, 'entity' | 'label' | 'kind'>, spans: readonly Span[]): void {
    const count = (this.mentions.get(entity) ?? 0) + 1;
    this.mentions.set(entity, count);
    this.marks.push(foreignMark({ id: `${entity}.${count}`, layer: kind, label, spans }));
  }
}

/** `e1[2/3]` is the second of three pieces. */
function partOf(entity: string): { readonly name: string; readonly part: number; readonly parts: number } {
  const [, name = entity, part = '1', parts = '1'] = /^(.*)\[(\d+)\/(\d+)\]$/.exec(entity) ?? [];
  return { name, part: Number(part), parts: Number(parts) };
}
