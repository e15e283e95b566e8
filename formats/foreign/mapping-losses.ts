// Counts what of many marks stays out because the project's scheme has no word for it.
import { type Problem, problem } from '../../domain/problem';
import { shortened } from '../file-problems';
import type { ForeignMark } from './foreign-article';
import type { OffsetUnit } from './ruler';

/** What stays out of many marks, told once with its count. */
export class MappingLosses {
  private readonly labels = new Map<string, number>();
  private readonly attributes = new Map<string, number>();
  private readonly links = new Map<string, number>();
  private readonly units = new Map<OffsetUnit, number>();

  /** A text whose offsets could be read in two ways, and in which they were. */
  assumed(unit: OffsetUnit | null): void {
    if (unit !== null) this.units.set(unit, (this.units.get(unit) ?? 0) + 1);
  }

  skipped({ layer, label }: ForeignMark): void {
    add(this.labels, [layer, label].filter((name) => name !== '').join('/') || '–');
  }

  droppedAttribute(key: string, value: string): void {
    add(this.attributes, `${key}=${value}`);
  }

  droppedLink(role: string): void {
    add(this.links, role);
  }

  problems(file: string): Problem[] {
    const [labels, attributes, links] = [sumUp(this.labels), sumUp(this.attributes), sumUp(this.links)];
    return [
      ...[...this.units].map(([unit, count]) => problem('offset-unit-assumed', { file, unit, count })),
      ...(labels.count > 0 ? [problem('labels-not-in-scheme', { file, labels: labels.names, count: labels.count })] : []),
      ...(attributes.count > 0
        ? [problem('mapped-attributes-dropped', { file, names: attributes.names, count: attributes.count })]
        : []),
      ...(links.count > 0 ? [problem('mapped-links-dropped', { file, names: links.names, count: links.count })] : []),
    ];
  }
}

const NAMES_SHOWN = 40;

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sumUp(counts: ReadonlyMap<string, number>): { names: string; count: number } {
  let count = 0;
  for (const each of counts.values()) count += each;
  const names = [...counts].map(([name, times]) => `${shortened(name)} (${times})`).sort();
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  return { names: names.length > NAMES_SHOWN ? `${shown}, … (${names.length})` : shown, count };
}
