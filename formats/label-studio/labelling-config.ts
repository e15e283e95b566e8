// The labelling configuration of a Label Studio project that holds our tasks: labels in their colours, attributes and roles. People see
// Arabic names; results hold the keys, which are the aliases. Tags: https://labelstud.io/tags
import { type Attribute, labelsOfKind, type Scheme } from '../../domain/scheme';
import { nameOfAttribute } from '../writing/attribute-names';
import { labelNames } from '../writing/label-names';

/** What tags are called that are no attributes. */
export const controls: ReadonlySet<string> = new Set(['label', 'text']);

/** Whole lines of XML. */
export function labellingConfig(scheme: Scheme): string {
  const lines = [
    '<View style="direction: rtl">',
    '  <Relations>',
    ...rolesOf(scheme).map((role) => `    ${tag('Relation', { value: role })}`),
    '  </Relations>',
    '  <Labels name="label" toName="text">',
    ...labelsOf(scheme).map((label) => `    ${tag('Label', label)}`),
    '  </Labels>',
    '  <Text name="text" value="$text" granularity="symbol" />',
    ...attributesOf(scheme).flatMap(choicesFor),
    '</View>',
  ];
  return `${lines.join('\n')}\n`;
}

const rolesOf = ({ kinds }: Scheme): string[] => [...new Set(kinds.flatMap(({ roles }) => roles.map(({ key }) => key)))];

/** Names that several labels share are told apart by their keys. */
function labelsOf(scheme: Scheme): Record<string, string>[] {
  const nameOf = labelNames(scheme);
  const labels = scheme.kinds.flatMap((kind) =>
    labelsOfKind(kind).map(({ key, names, colour }) => ({ alias: nameOf({ kind: kind.key, label: key }), names, colour })),
  );
  const isShared = (name: string): boolean => labels.filter(({ names }) => names.ar === name).length > 1;
  return labels.map(({ alias, names, colour }) => ({
    value: isShared(names.ar) ? `${names.ar} (${alias})` : names.ar,
    alias,
    hint: names.en,
    background: colour,
  }));
}

interface AttributeOfKinds {
  readonly attribute: Attribute;
  /** As results name them. */
  readonly labels: readonly string[];
}

/** An attribute that several kinds have is one, with the values of all. */
function attributesOf(scheme: Scheme): AttributeOfKinds[] {
  const nameOf = labelNames(scheme);
  const found = new Map<string, AttributeOfKinds>();
  for (const kind of scheme.kinds) {
    const labels = labelsOfKind(kind).map(({ key }) => nameOf({ kind: kind.key, label: key }));
    for (const attribute of kind.attributes) {
      const known = found.get(attribute.key);
      const values = new Map([...(known?.attribute.values ?? []), ...attribute.values].map((value) => [value.key, value]));
      const joined = { ...attribute, ...known?.attribute, values: [...values.values()] };
      found.set(attribute.key, { attribute: joined, labels: [...(known?.labels ?? []), ...labels] });
    }
  }
  return [...found.values()];
}

/** Asked of a region whose label has the attribute. */
function choicesFor({ attribute: { key, names, values }, labels }: AttributeOfKinds): string[] {
  const shown = { visibleWhen: 'region-selected', whenTagName: 'label', whenLabelValue: labels.join(',') };
  const choices = {
    name: nameOfAttribute(key, controls),
    toName: 'text',
    choice: 'single-radio',
    perRegion: 'true',
    showInline: 'true',
  };
  return [
    `  ${tag('View', shown, false)}`,
    `    ${tag('Header', { value: names.ar, size: '5' })}`,
    `    ${tag('Choices', choices, false)}`,
    ...values.map((value) => `      ${tag('Choice', { value: value.names.ar, alias: value.key, hint: value.names.en })}`),
    '    </Choices>',
    '  </View>',
  ];
}

function tag(name: string, attributes: Readonly<Record<string, string>>, isEmpty = true): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`);
  return `<${name} ${written.join(' ')}${isEmpty ? ' /' : ''}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (value: string): string => value.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
