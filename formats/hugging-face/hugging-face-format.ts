// A dataset for the Hugging Face Hub: Parquet by part, and a card.
import type { Format } from '../format';
import { firstReading, tellLosses, writeHuggingFace } from './write-hugging-face';

export const huggingFaceFormat: Format = {
  key: 'hugging-face',
  names: { ar: 'مجموعة بيانات Hugging Face', en: 'Hugging Face dataset' },
  reader: null,
  writer: {
    purpose: 'train',
    extension: null,
    isLossless: false,
    heeds: ['kind', 'tags', 'edges'],
    firstRecord: firstReading,
    tellLosses,
    files: writeHuggingFace,
    shows: (path) => path.endsWith('.parquet'),
  },
  drops: ['history', 'annotators-without-layers'],
};
