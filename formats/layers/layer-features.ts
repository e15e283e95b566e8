// What WebAnno, INCEpTION and DKPro call things: which features of a layer say what, and which layers are no annotation of ours.
import { z } from 'zod';
import { specialFillerSchema } from '../../domain/scheme';
import type { ForeignMark } from '../foreign/foreign-article';
import { attributeOfFeature } from './mention-layer';

/** Sentences and words: how the text was cut, not what was marked on it. */
export function isSegmentation(layer: string): boolean {
  return /\.segmentation\.type\.(?:Token|Sentence|Paragraph|Heading|Div|TokenForm|Document)$/.test(layer);
}

/** Parts of speech, lemmas, syntax: counted, not carried. */
export function isLinguistic(layer: string): boolean {
  return /\.(?:segmentation|lexmorph|syntax|transform|morph)\./.test(layer) && layer.startsWith('de.tudarmstadt.');
}

const labelNames = ['label', 'value', 'entityType', 'type', 'category', 'kind'];
const noteNames = ['note', 'comment', 'identifier'];
const annotatorNames = ['annotator', 'creator', 'user'];
const timeNames = ['createdAt', 'created'];

const fillersSchema = z.array(
  z.union([
    z.object({ role: z.string(), filler: specialFillerSchema }),
    z.object({ role: z.string(), topic: z.string().min(1) }),
  ]),
);

export interface FeaturesTold {
  /** The kind of mark, where a feature besides the label says so; it then means more than the layer's name. */
  readonly layer?: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly annotator: string | null;
  readonly createdAt: string | null;
  readonly unsure: boolean;
  readonly fillers: ForeignMark['fillers'];
}

/** By their names; a feature that none of these names is an attribute. */
export function toldByFeatures(features: ReadonlyMap<string, string>): FeaturesTold {
  const among = (wanted: readonly string[]) => wanted.find((name) => features.has(name));
  const [label, note, annotator, time] = [among(labelNames), among(noteNames), among(annotatorNames), among(timeNames)];
  const told = (name: string | undefined) => (name === undefined ? null : (features.get(name) ?? null));
  const kind = label === 'label' || label === 'value' ? told('kind') : null;
  const unsure = /^(?:true|false)$/.test(told('unsure') ?? '');
  const fillers = fillersIn(told('fillers'));
  const taken = new Set([label, note, annotator, time]);
  for (const [name, isTaken] of Object.entries({ kind: kind !== null, unsure, fillers: fillers !== null }))
    if (isTaken) taken.add(name);
  return {
    ...(kind === null ? {} : { layer: kind }),
    label: told(label) ?? '',
    attributes: Object.fromEntries(
      [...features].filter(([name]) => !taken.has(name)).map(([name, value]) => [attributeOfFeature(name), value]),
    ),
    note: told(note),
    annotator: told(annotator),
    createdAt: told(time),
    unsure: told('unsure') === 'true',
    fillers: fillers ?? [],
  };
}

/** As our own files tell links to what stands in no text; null for anything else. */
function fillersIn(value: string | null): ForeignMark['fillers'] | null {
  if (!value?.startsWith('[')) return null;
  try {
    return fillersSchema.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
