// W3C Web Annotation: annotations as JSON-LD, with their text beside them.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { readWebAnnotation } from './read-web-annotation';
import { companionNames } from './source-texts';
import { webAnnotationCapacity, writeWebAnnotation } from './write-web-annotation';

export const webAnnotationFormat: Format = {
  key: 'web-annotation',
  names: { ar: 'W3C Web Annotation ‏(JSON-LD)', en: 'W3C Web Annotation (JSON-LD)' },
  reader: {
    endings: ['jsonld', 'jsonl', 'json', 'ndjson'],
    recognises: ({ record }) => {
      const keys = record?.keys;
      if (!keys) return false;
      const page = ['items', 'first', '@graph'].some((key) => keys.has(key));
      return keys.has('target') || (page && (keys.has('@context') || keys.has('type')));
    },
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    companionsOf: companionNames,
    read: readWebAnnotation,
  },
  writer: { purpose: 'exchange', extension: 'jsonl', hasHeader: false, isLossless: false, write: writeWebAnnotation },
  drops: dropsOf(webAnnotationCapacity),
};
