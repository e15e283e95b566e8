// The versioned label scheme of a project: what may be marked, how it is named, drawn and linked.
import { z } from 'zod';

/** A display name in each interface language. */
export const namesSchema = z.object({ ar: z.string().min(1), en: z.string().min(1) });
export type Names = Readonly<z.infer<typeof namesSchema>>;

/** Machine keys travel into every format, so they stay plain ASCII. */
export const keySchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/);

/** A physical key (`KeyboardEvent.code`), so that a shortcut works under any keyboard layout. */
export const shortcutSchema = z.object({ code: z.string().min(1), shift: z.boolean() });
export type Shortcut = Readonly<z.infer<typeof shortcutSchema>>;

export const labelSchema = z.object({
  key: keySchema,
  names: namesSchema,
  /** `#rrggbb`; themes derive their own lightness from it. */
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  /** The underline's pattern: the second sign besides colour. */
  line: z.enum(['solid', 'dashed', 'dotted', 'double', 'wavy']),
  shortcut: shortcutSchema.nullable(),
});
export type Label = Readonly<z.infer<typeof labelSchema>>;

export const labelSetSchema = z.object({ key: keySchema, names: namesSchema, labels: z.array(labelSchema).min(1) });

export const attributeSchema = z.object({
  key: keySchema,
  names: namesSchema,
  values: z.array(z.object({ key: keySchema, names: namesSchema })).min(1),
});
export type Attribute = Readonly<z.infer<typeof attributeSchema>>;

/** Fillers that stand in no text: the article's author, its outlet, or a party the reader must infer. */
export const specialFillers = ['AUTHOR', 'OUTLET', 'IMPLICIT'] as const;
export const specialFillerSchema = z.enum(specialFillers);
export type SpecialFiller = z.infer<typeof specialFillerSchema>;

export const roleSchema = z.object({
  key: keySchema,
  names: namesSchema,
  /** Kinds of annotation that may fill the role. */
  kinds: z.array(keySchema),
  special: z.array(specialFillerSchema),
  /** Whether a free-text topic may fill the role. */
  topic: z.boolean(),
  /** Whether the role may be filled more than once. */
  many: z.boolean(),
});
export type Role = Readonly<z.infer<typeof roleSchema>>;

export const kindSchema = z.object({
  key: keySchema,
  names: namesSchema,
  /** Where marks of this kind are read: underlined in the text, or as a card in the margin. */
  place: z.enum(['text', 'margin']),
  labelSets: z.array(labelSetSchema).min(1),
  /** Key of the label set that new annotations use; marks made with another set stay valid. */
  activeLabelSet: keySchema,
  attributes: z.array(attributeSchema),
  roles: z.array(roleSchema),
});
export type Kind = Readonly<z.infer<typeof kindSchema>>;

export const schemeSchema = z.object({
  version: z.int().positive(),
  name: z.string().min(1),
  kinds: z.array(kindSchema).min(1),
});
export type Scheme = Readonly<z.infer<typeof schemeSchema>>;

export function kindOf(scheme: Scheme, key: string): Kind | undefined {
  return scheme.kinds.find((kind) => kind.key === key);
}

/** A label of any of the kind's sets: switching sets must not orphan what was marked before. */
export function labelOf(scheme: Scheme, kindKey: string, labelKey: string): Label | undefined {
  const kind = kindOf(scheme, kindKey);
  return kind && labelsOfKind(kind).find((label) => label.key === labelKey);
}

/** Of all sets of the kind, each key once: what two sets share is one label. */
export function labelsOfKind({ labelSets }: Kind): readonly Label[] {
  const labels = labelSets.flatMap((set) => set.labels);
  return labels.filter(({ key }, at) => labels.findIndex((other) => other.key === key) === at);
}

/** One word for a label of a kind; neither holds a colon. */
export const labelKey = (kind: string, label: string): string => `${kind}:${label}`;

export function activeLabels(kind: Kind): readonly Label[] {
  return kind.labelSets.find((set) => set.key === kind.activeLabelSet)?.labels ?? [];
}

export function roleOf(scheme: Scheme, kindKey: string, roleKey: string): Role | undefined {
  return kindOf(scheme, kindKey)?.roles.find((role) => role.key === roleKey);
}

/** True when two schemes would read every annotation alike, whatever their version number and the keys of their labels. */
export function sameScheme(a: Scheme, b: Scheme): boolean {
  const read = (scheme: Scheme): string =>
    JSON.stringify({ ...scheme, version: 0 }, (key, value: unknown) => (key === 'shortcut' ? null : value));
  return read(a) === read(b);
}
