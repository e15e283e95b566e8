// The lines of a brat `.ann` file. Format: brat's own parser (server/src/annotation.py) and its manual, "brat standoff format".
import type { Problem } from '../../domain/problem';
import { FileProblems } from '../file-problems';
import { type ForeignLink, type ForeignMark, type ForeignSpan, foreignMark } from '../foreign/foreign-article';

export interface BratAnnotations {
  readonly marks: readonly ForeignMark[];
  readonly problems: readonly Problem[];
}

/** `T1⇥PER 6 16;20 24⇥text`: fragments are parted by semicolons. */
const textBound = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/;
const identified = /^(?:[A-Za-z]+|#[A-Za-z]*)\d+/;

/** Everything is gathered first, because a line may name what a later one brings. */
export function parseAnnotations(content: string, file: string): BratAnnotations {
  const parser = new BratParser(file);
  for (const [index, line] of content.split('\n').entries()) parser.take(line.replace(/\r$/, ''), index + 1);
  return parser.finished();
}

interface Mark {
  readonly label: string;
  readonly spans: readonly ForeignSpan[];
  readonly quote: string;
  readonly attributes: Record<string, string>;
  readonly links: ForeignLink[];
  readonly notes: string[];
}

interface Line {
  readonly id: string;
  readonly data: string;
  readonly tail: string;
  readonly number: number;
}

class BratParser {
  private readonly marks = new Map<string, Mark>();
  /** Trigger by event: a role filled by an event is filled by what triggers it. */
  private readonly triggers = new Map<string, string>();
  private readonly later: Line[] = [];
  private readonly problems: FileProblems;
  private equivalences = 0;

  constructor(file: string) {
    this.problems = new FileProblems(file);
  }

  take(line: string, number: number): void {
    if (line.trim() === '') return;
    const [id = '', data = '', ...tail] = line.split('\t');
    const at: Line = { id, data, tail: tail.join('\t'), number };
    if (id === '*') this.equivalences += 1;
    else if (!identified.test(id)) this.refuse(at, 'an id such as T1 was expected');
    else if (id.startsWith('T')) this.takeTextBound(at);
    else this.takeReference(at);
  }

  finished(): BratAnnotations {
    for (const line of this.later) this.settle(line);
    if (this.equivalences > 0) this.problems.notCarried('Equiv', this.equivalences);
    const marks = [...this.marks].map(([id, { notes, ...mark }]) =>
      foreignMark({ ...mark, id, note: notes.length > 0 ? notes.join('\n') : null }),
    );
    return { marks, problems: this.problems.list() };
  }

  private takeTextBound(line: Line): void {
    const [, label, fragments] = textBound.exec(line.data) ?? [];
    if (label === undefined || fragments === undefined) this.refuse(line, 'a label and offsets were expected');
    else if (this.marks.has(line.id)) this.refuse(line, `the id ${line.id} comes a second time`);
    else this.marks.set(line.id, { label, spans: spansOf(fragments), quote: line.tail, attributes: {}, links: [], notes: [] });
  }

  /** Events name their trigger, which other lines may mean when they name the event. */
  private takeReference(line: Line): void {
    if (line.id.startsWith('E')) this.triggers.set(line.id, afterColon(line.data.split(' ')[0] ?? ''));
    this.later.push(line);
  }

  private settle(line: Line): void {
    const { id, data, tail } = line;
    if (id.startsWith('E')) this.settleEvent(line);
    else if (id.startsWith('R')) this.settleRelation(line);
    else if (/^[AM]/.test(id)) this.settleAttribute(line);
    else if (id.startsWith('N')) this.addNote(line, `${data.split(' ').slice(2).join(' ')} ${tail}`);
    else if (id.startsWith('#')) this.addNote(line, tail);
    else this.refuse(line, 'no annotation is known that begins so');
  }

  /** `E1⇥Stance:T6 Holder:T4 Target:T5`; a role filled twice is written Target2. */
  private settleEvent(line: Line): void {
    const [trigger = '', ...roles] = line.data.trim().split(' ');
    for (const role of roles) this.link(line, afterColon(trigger), beforeColon(role).replace(/\d+$/, ''), afterColon(role));
  }

  /** `R1⇥source Arg1:T5 Arg2:T1`. */
  private settleRelation(line: Line): void {
    const [role = '', from = '', to = ''] = line.data.trim().split(' ');
    this.link(line, afterColon(from), role, afterColon(to));
  }

  private link(line: Line, from: string, role: string, to: string): void {
    const [owner, filler] = [this.markOf(from), this.triggers.get(to) ?? to];
    if (owner && this.marks.has(filler)) owner.links.push({ role, to: filler });
    else this.refuse(line, `${owner ? to : from} is not in the file`);
  }

  /** `A1⇥Checkworthy T5 yes`; a flag has no value. */
  private settleAttribute(line: Line): void {
    const [key = '', target = '', value = 'yes'] = line.data.trim().split(' ');
    const mark = this.markOf(target);
    if (mark) mark.attributes[key] = value;
    else this.refuse(line, `${target} is not in the file`);
  }

  private addNote(line: Line, note: string): void {
    const [, target = ''] = line.data.split(' ');
    const mark = this.markOf(target);
    if (mark) mark.notes.push(note.trim());
    else this.refuse(line, `${target} is not in the file`);
  }

  private markOf(id: string): Mark | undefined {
    return this.marks.get(this.triggers.get(id) ?? id);
  }

  private refuse({ id, number }: Line, reason: string): void {
    this.problems.bad({ line: number }, id, reason);
  }
}

function spansOf(fragments: string): ForeignSpan[] {
  return fragments.split(';').map((fragment) => {
    const [start = '', end = ''] = fragment.split(' ');
    return { start: Number(start), end: Number(end) };
  });
}

const beforeColon = (text: string): string => text.slice(0, Math.max(0, text.indexOf(':')));
const afterColon = (text: string): string => text.slice(text.indexOf(':') + 1);
