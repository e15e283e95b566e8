// UIMA CAS as JSON: what INCEpTION advises for exchange.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { casCapacity } from './cas-of-document';
import { readCasJson } from './read-cas-json';
import { writeCasJson } from './write-cas-json';

export const casJsonFormat: Format = {
  key: 'cas-json',
  names: { ar: 'UIMA CAS JSON ‏(INCEpTION)', en: 'UIMA CAS JSON (INCEpTION)' },
  reader: {
    endings: ['json'],
    recognises: ({ record }) => (record?.keys.has('%FEATURE_STRUCTURES') || record?.keys.has('%TYPES')) ?? false,
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    read: readCasJson,
  },
  writer: {
    purpose: 'annotate',
    extension: null,
    isLossless: false,
    files: writeCasJson,
    shows: (path) => path.endsWith('.json'),
  },
  drops: dropsOf(casCapacity),
};
