// The types that a CAS of ours is made of: DKPro's for document, sentences and words; layers for marks and links; facts and boilerplate.
import type { Scheme } from '../../domain/scheme';
import { LINK, MENTION, mentionFeatures } from '../layers/mention-layer';

export interface CasType {
  readonly name: string;
  readonly supertype: string;
  readonly features: readonly { readonly name: string; readonly range: string }[];
}

const DKPRO = 'de.tudarmstadt.ukp.dkpro.core.api';
export const DOCUMENT = `${DKPRO}.metadata.type.DocumentMetaData`;
export const SENTENCE = `${DKPRO}.segmentation.type.Sentence`;
export const TOKEN = `${DKPRO}.segmentation.type.Token`;
/** What is known of an article, and whose view of it the file is. By it our own files are known. */
export const ARTICLE = 'hashiya.Article';
/** A stretch that is boilerplate, or was switched back. */
export const REGION = 'hashiya.Region';

const ANNOTATION = 'uima.tcas.Annotation';
const STRING = 'uima.cas.String';
const BOOLEAN = 'uima.cas.Boolean';

const articleFeatures = [
  'title',
  'outlet',
  'byline',
  'url',
  'publishedOn',
  'language',
  'direction',
  'metadata',
  'annotator',
  'status',
] as const;

const strings = (names: readonly string[]) => names.map((name) => ({ name, range: STRING }));

export function casTypes(scheme: Scheme): CasType[] {
  return [
    { name: DOCUMENT, supertype: 'uima.tcas.DocumentAnnotation', features: strings(['documentTitle', 'documentId']) },
    { name: SENTENCE, supertype: ANNOTATION, features: [] },
    { name: TOKEN, supertype: ANNOTATION, features: [] },
    {
      name: MENTION,
      supertype: ANNOTATION,
      features: mentionFeatures(scheme).map((name) => ({ name, range: name === 'unsure' ? BOOLEAN : STRING })),
    },
    {
      name: LINK,
      supertype: ANNOTATION,
      // INCEpTION's names for the two ends of a relation.
      features: [
        { name: 'Governor', range: MENTION },
        { name: 'Dependent', range: MENTION },
        { name: 'label', range: STRING },
      ],
    },
    { name: ARTICLE, supertype: 'uima.cas.AnnotationBase', features: strings(articleFeatures) },
    { name: REGION, supertype: ANNOTATION, features: strings(['kind']) },
  ];
}
