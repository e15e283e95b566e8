// What brat must know of the scheme: which labels, links and attributes there are, and how they are called and coloured.
import { type Kind, type Label, labelsOfKind, type Scheme } from '../../domain/scheme';
import { labelNames } from '../writing/label-names';

/** What stands between kind and label: in brat's names are letters, digits, this and the low line. */
export const JOINT = '-';

/** `annotation.conf`: marks may lie over each other. */
export function annotationConf(scheme: Scheme): string {
  const named = namedLabels(scheme);
  const namesOf = (kinds: readonly string[]) => named.filter(({ kind }) => kinds.includes(kind.key)).map(({ name }) => name);
  const relations = scheme.kinds.flatMap((kind) =>
    kind.roles.map(({ key, kinds }) => ({ key, from: namesOf([kind.key]), to: namesOf(kinds) })),
  );
  return sections({
    entities: named.map(({ name }) => name),
    relations: [
      '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
      ...relations
        .filter(({ to }) => to.length > 0)
        .map(({ key, from, to }) => `${key}\tArg1:${from.join('|')}, Arg2:${to.join('|')}`),
    ],
    events: [],
    attributes: attributesOf(scheme).map(
      ({ key, kinds, values }) => `${key}\tArg:${namesOf(kinds).join('|')}, Value:${values.join('|')}`,
    ),
  });
}

/** `visual.conf`: by their Arabic names, on their colours. */
export function visualConf(scheme: Scheme): string {
  const labels = namedLabels(scheme);
  const names = new Map<string, string>();
  for (const { name, label } of labels) names.set(name, label.names.ar);
  for (const { key, names: told } of scheme.kinds.flatMap(({ roles, attributes }) => [...roles, ...attributes]))
    if (!names.has(key)) names.set(key, told.ar);
  return sections({
    labels: [...names].map(([name, arabic]) => `${name} | ${arabic.replace(/[\s|]+/g, ' ').trim()}`),
    drawing: [
      'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken',
      'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
      ...labels.map(({ name, label }) => `${name}\tbgColor:${label.colour.toLowerCase()}`),
    ],
  });
}

const sections = (lines: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(lines)
    .map(([section, inside]) => [`[${section}]`, ...inside, ''].join('\n'))
    .join('\n');

interface NamedLabel {
  readonly kind: Kind;
  readonly label: Label;
  readonly name: string;
}

function namedLabels(scheme: Scheme): NamedLabel[] {
  const nameOf = labelNames(scheme, JOINT);
  return scheme.kinds.flatMap((kind) =>
    labelsOfKind(kind).map((label) => ({ kind, label, name: nameOf({ kind: kind.key, label: label.key }) })),
  );
}

interface NamedAttribute {
  readonly key: string;
  readonly kinds: string[];
  readonly values: string[];
}

/** Kinds may have attributes of the same name, which are one for brat. */
function attributesOf({ kinds }: Scheme): NamedAttribute[] {
  const found = new Map<string, NamedAttribute>();
  for (const kind of kinds) {
    for (const { key, values } of kind.attributes) {
      const known = found.get(key) ?? { key, kinds: [], values: [] };
      found.set(key, known);
      known.kinds.push(kind.key);
      known.values.push(...values.map((value) => value.key).filter((value) => !known.values.includes(value)));
    }
  }
  return [...found.values()];
}
