// UIMA CAS as XMI: what INCEpTION, WebAnno and DKPro write.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { casCapacity } from './cas-of-document';
import { readCasXmi, TYPE_SYSTEM } from './read-cas-xmi';
import { writeCasXmi } from './write-cas-xmi';

export const casXmiFormat: Format = {
  key: 'cas-xmi',
  names: { ar: 'UIMA CAS XMI ‏(INCEpTION)', en: 'UIMA CAS XMI (INCEpTION)' },
  reader: {
    endings: ['xmi'],
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    companionsOf: () => [TYPE_SYSTEM],
    read: readCasXmi,
  },
  writer: {
    purpose: 'annotate',
    extension: null,
    isLossless: false,
    files: writeCasXmi,
    shows: (path) => path.endsWith('.xmi'),
  },
  drops: dropsOf(casCapacity),
};
