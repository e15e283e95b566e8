// Label Studio: a JSON list of tasks.
import type { Format } from '../format';
import { dropsOf } from '../writing/capacity';
import { readLabelStudio } from './read-label-studio';
import { labelStudioCapacity, labelStudioFiles } from './write-label-studio';

export const labelStudioFormat: Format = {
  key: 'label-studio',
  names: { ar: 'Label Studio ‏(JSON)', en: 'Label Studio (JSON)' },
  reader: {
    endings: ['jsonl', 'json', 'ndjson'],
    recognises: ({ record }) => {
      const keys = record?.keys;
      return keys?.get('data') === 'object' && ['annotations', 'predictions', 'completions'].some((key) => keys.has(key));
    },
    maximumBytes: 200_000_000,
    utf8UnlessSaid: true,
    read: readLabelStudio,
  },
  writer: {
    purpose: 'annotate',
    extension: null,
    isLossless: false,
    files: labelStudioFiles,
    shows: (path) => path.endsWith('.json'),
  },
  drops: dropsOf(labelStudioCapacity),
};
