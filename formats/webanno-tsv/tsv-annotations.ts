// Gathers annotations from the rows of a WebAnno TSV file, where one that covers several words stands in several rows.
import type { FileProblems } from '../file-problems';
import { type ForeignLink, type ForeignMark, foreignMark } from '../foreign/foreign-article';
import { isLinguistic, toldByFeatures } from '../layers/layer-features';
import { rejoinPieces } from '../layers/rejoin-pieces';
import { referencesIn, splitAt, stackedIn, type TsvStacked, valueIn } from './tsv-cells';
import type { TsvColumn, TsvLayer, TsvSchema } from './tsv-schema';
import type { TsvUnit } from './tsv-text';

interface Gathered {
  readonly id: string;
  readonly layer: TsvLayer;
  readonly features: Map<string, string>;
  readonly units: TsvUnit[];
  readonly slots: { readonly role: string; readonly unit: string; readonly id: number }[];
  readonly links: ForeignLink[];
}

interface Relation {
  readonly layer: TsvLayer;
  readonly role: string;
  readonly from: { readonly unit: string; readonly id: number };
  readonly to: { readonly unit: string; readonly id: number };
  readonly line: number;
}

interface Cell {
  readonly column: TsvColumn;
  readonly stack: readonly TsvStacked[];
}

export interface TsvRow {
  readonly unit: string;
  readonly place: TsvUnit;
  /** Those behind the token. */
  readonly cells: readonly string[];
  readonly line: number;
}

export class TsvAnnotations {
  private readonly gathered = new Map<string, Gathered>();
  private readonly relations: Relation[] = [];

  constructor(
    private readonly schema: TsvSchema,
    private readonly problems: FileProblems,
  ) {}

  take(row: TsvRow): void {
    for (const layer of this.schema.layers) {
      const written = layer.columns.some(({ index }) => (row.cells[index] ?? '_') !== '_');
      if (!written) continue;
      if (layer.kind === 'chain' || isLinguistic(layer.name)) this.problems.notCarried(layer.name);
      else if (layer.kind === 'relation') this.takeRelations(layer, row);
      else this.takeSpans(layer, row);
    }
  }

  marks(): ForeignMark[] {
    for (const relation of this.relations) this.link(relation);
    for (const each of this.gathered.values()) {
      for (const { role, unit, id } of each.slots) {
        const to = this.at(unit, id, null);
        if (to) each.links.push({ role, to: to.id });
        else this.problems.notCarried(`${role}: ${unit}`);
      }
    }
    return rejoinPieces([...this.gathered.values()].map(markOf));
  }

  private takeSpans(layer: TsvLayer, row: TsvRow): void {
    const cells: Cell[] = layer.columns.map((column) => {
      const cell = row.cells[column.index] ?? '_';
      // What a slot names has ids of its own, which are not this annotation's.
      const slots = column.holds === 'slot-target';
      return { column, stack: slots ? splitAt(cell, '|').map((written) => ({ written, id: 0 })) : stackedIn(cell) };
    });
    const ownCells = cells.filter(({ column }) => column.holds !== 'slot-target');
    const stacked = Math.max(...ownCells.map(({ stack }) => stack.length));
    for (let level = 0; level < stacked; level += 1) {
      const id = ownCells.map(({ stack }) => stack[level]?.id ?? 0).find((each) => each > 0) ?? 0;
      const annotation = this.annotation(layer, row.unit, id, level);
      annotation.units.push(row.place);
      if (annotation.units.length > 1) continue;
      for (const [index, { column, stack }] of cells.entries()) {
        const here = stack[level];
        if (here && column.holds === 'feature') this.takeValue(annotation, column.name, here);
        if (here && column.holds === 'slot-role')
          this.takeSlots(annotation, column.name, here, cells[index + 1]?.stack[level], row.line);
      }
    }
  }

  private takeValue({ features }: Gathered, name: string, here: TsvStacked): void {
    const value = valueIn(here, this.schema.version);
    if (value !== null && name !== '') features.set(name, value);
  }

  /** Roles and targets stand in two columns, each parted by semicolons. */
  private takeSlots(
    { slots }: Gathered,
    feature: string,
    roles: TsvStacked,
    targets: TsvStacked | undefined,
    line: number,
  ): void {
    const references = referencesIn(targets?.written ?? '_');
    if (references.length === 0) this.problems.bad({ line }, feature, 'slots such as 1-2[1];1-4 were expected');
    const names = splitAt(roles.written, ';');
    for (const [index, { unit, thereId }] of references.entries()) {
      const role = valueIn({ written: names[index] ?? '*', id: 0 }, this.schema.version);
      slots.push({ role: role || feature, unit, id: thereId });
    }
  }

  /** A relation stands in the first row of its target and names its source. */
  private takeRelations(layer: TsvLayer, { unit, cells, line }: TsvRow): void {
    const source = layer.columns.find(({ holds }) => holds === 'relation-source');
    const features = layer.columns.filter(({ holds }) => holds === 'feature');
    const sources = source ? splitAt(cells[source.index] ?? '_', '|') : [];
    const stacks = features.map(({ index }) => stackedIn(cells[index] ?? '_'));
    for (const [level, written] of sources.entries()) {
      const [reference] = referencesIn(written);
      if (!reference) {
        this.problems.bad({ line }, layer.name, 'a source such as 1-6[4_1] was expected');
        continue;
      }
      const [named] = stacks.flatMap((stack) => (stack[level] ? (valueIn(stack[level], this.schema.version) ?? []) : []));
      const from = { unit: reference.unit, id: reference.thereId };
      this.relations.push({ layer, role: named ?? lastPart(layer.name), from, to: { unit, id: reference.hereId }, line });
    }
  }

  private link({ layer, role, from, to, line }: Relation): void {
    const [owner, filler] = [this.at(from.unit, from.id, layer.base), this.at(to.unit, to.id, layer.base)];
    if (owner && filler) owner.links.push({ role, to: filler.id });
    else this.problems.bad({ line }, layer.name, `nothing is marked at ${owner ? to.unit : from.unit}`);
  }

  private annotation(layer: TsvLayer, unit: string, id: number, level: number): Gathered {
    const key = id > 0 ? `${layer.name} [${id}]` : `${layer.name} ${unit} ${level}`;
    const known = this.gathered.get(key);
    if (known) return known;
    const made: Gathered = { id: key, layer, features: new Map(), units: [], slots: [], links: [] };
    this.gathered.set(key, made);
    return made;
  }

  /** By its id, or as the only one in the row; of the layer, where that is known. */
  private at(unit: string, id: number, base: string | null): Gathered | undefined {
    for (const { name } of this.schema.layers) {
      const found =
        base === null || base === name ? this.gathered.get(id > 0 ? `${name} [${id}]` : `${name} ${unit} 0`) : undefined;
      if (found) return found;
    }
    return undefined;
  }
}

function markOf({ id, layer, features, units, links }: Gathered): ForeignMark {
  const [first, last] = [units[0], units.at(-1)];
  // Rows that follow each other directly hold one word.
  const quote = units
    .map(({ text, start }, index) => (index > 0 && start > (units[index - 1]?.end ?? start) ? ` ${text}` : text))
    .join('');
  return foreignMark({
    id,
    layer: layer.name,
    ...toldByFeatures(features),
    spans: [{ start: first?.start ?? 0, end: last?.end ?? 0 }],
    quote,
    links,
  });
}

const lastPart = (name: string): string => name.split('.').at(-1) || name;
