// Counts what goes by while the data are written, for the README that is written after them.
import { type Kind, labelKey, labelsOfKind } from '../../domain/scheme';
import type { Reading } from './readings';

export interface PartCount {
  readonly rows: number;
  readonly articles: number;
}

export class DatasetCount {
  private readonly counted = new Map<string, { rows: number; articles: number }>();
  private readonly spoken = new Set<string>();
  private readonly marks = new Map<string, number>();

  article(part: string, language: string, readings: readonly Reading[]): void {
    const count = this.counted.get(part) ?? { rows: 0, articles: 0 };
    this.counted.set(part, count);
    count.articles += 1;
    count.rows += readings.length;
    this.spoken.add(language);
    for (const { marks } of readings) {
      for (const { kind, label } of marks) {
        const key = labelKey(kind, label);
        this.marks.set(key, (this.marks.get(key) ?? 0) + 1);
      }
    }
  }

  part(name: string): PartCount {
    return this.counted.get(name) ?? { rows: 0, articles: 0 };
  }

  rows(): number {
    return [...this.counted.values()].reduce((sum, { rows }) => sum + rows, 0);
  }

  languages(): string[] {
    return [...this.spoken].sort();
  }

  /** Labels of a kind with how often each was given, in the order of the scheme. */
  labels(kind: Kind): (readonly [label: string, count: number])[] {
    return labelsOfKind(kind)
      .map(({ key }) => [key, this.marks.get(labelKey(kind.key, key)) ?? 0] as const)
      .filter(([, count]) => count > 0);
  }
}
