// What WebAnno, INCEpTION and DKPro call things: which features of a layer say what, and which layers are no annotation of ours.

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

export interface FeaturesTold {
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly annotator: string | null;
  readonly createdAt: string | null;
}

/** By their names; a feature that none of these names is an attribute. */
export function toldByFeatures(features: ReadonlyMap<string, string>): FeaturesTold {
  const among = (wanted: readonly string[]) => wanted.find((name) => features.has(name));
  const [label, note, annotator, time] = [among(labelNames), among(noteNames), among(annotatorNames), among(timeNames)];
  const taken = new Set([label, note, annotator, time]);
  const told = (name: string | undefined) => (name === undefined ? null : (features.get(name) ?? null));
  return {
    label: told(label) ?? '',
    attributes: Object.fromEntries([...features].filter(([name]) => !taken.has(name))),
    note: told(note),
    annotator: told(annotator),
    createdAt: told(time),
  };
}
