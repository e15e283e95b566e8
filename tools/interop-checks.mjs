// Which tool reads which export, and how it is written for that.

/**
 * @typedef {object} Check
 * @property {string} name what is checked, by what
 * @property {string[]} needs packages of `tests/interop/requirements.txt`; none for what Python alone can tell
 * @property {string} script in `tests/interop/`
 * @property {string} format
 * @property {string[]} [options] of the export
 * @property {string} [kind] what the script is told besides
 * @property {string} [ending] of the file that is written; a folder otherwise
 */

/** @type {Check[]} */
export const checks = [
  {
    name: 'native JSONL: Python’s slices',
    needs: [],
    script: 'check_records.py',
    kind: 'jsonl',
    format: 'jsonl',
    ending: '.jsonl',
  },
  { name: 'doccano: its rules', needs: [], script: 'check_records.py', kind: 'doccano', format: 'doccano', ending: '.jsonl' },
  {
    name: 'Label Studio: its rules',
    needs: [],
    script: 'check_records.py',
    kind: 'label-studio',
    format: 'label-studio',
  },
  { name: 'Prodigy: its rules', needs: [], script: 'check_records.py', kind: 'prodigy', format: 'prodigy', ending: '.jsonl' },
  {
    name: 'Web Annotation: the W3C’s rules',
    needs: [],
    script: 'check_records.py',
    kind: 'web-annotation',
    format: 'web-annotation',
    ending: '.jsonl',
  },
  { name: 'brat: its parser’s rules', needs: [], script: 'check_brat.py', format: 'brat' },
  { name: 'WebAnno TSV: as INCEpTION reads it', needs: [], script: 'check_webanno_tsv.py', format: 'webanno-tsv' },
  { name: 'CAS XMI: dkpro-cassis', needs: ['dkpro-cassis'], script: 'check_cas.py', format: 'cas-xmi' },
  { name: 'CAS JSON: dkpro-cassis', needs: ['dkpro-cassis'], script: 'check_cas.py', format: 'cas-json' },
  {
    name: 'Parquet: pandas and pyarrow',
    needs: ['pandas', 'pyarrow'],
    script: 'check_parquet.py',
    format: 'parquet',
    ending: '.parquet',
  },
  { name: 'tables: pandas', needs: ['pandas'], script: 'check_table.py', format: 'table', ending: '.csv' },
  {
    name: 'Hugging Face folder: datasets, pandas and pyarrow',
    needs: ['datasets', 'pandas', 'pyarrow'],
    script: 'check_hugging_face.py',
    format: 'hugging-face',
  },
  {
    name: 'CoNLL: seqeval',
    needs: ['seqeval'],
    script: 'check_conll.py',
    format: 'conll',
    options: ['--edges', 'characters'],
    ending: '.conll',
  },
  {
    name: 'CoNLL-U: conllu',
    needs: ['conllu'],
    script: 'check_conllu.py',
    format: 'conllu',
    options: ['--edges', 'characters'],
    ending: '.conllu',
  },
  {
    name: 'CoNLL-U: spacy convert',
    needs: ['spacy', 'conllu'],
    script: 'check_spacy_convert.py',
    format: 'conllu',
    options: ['--edges', 'characters'],
    ending: '.conllu',
  },
  { name: 'spaCy: its own files, by the script beside the records', needs: ['spacy'], script: 'check_spacy.py', format: 'spacy' },
];
