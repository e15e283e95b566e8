// Preferences and recent projects in English.
export const preferencesEn = {
  title: 'Preferences',
  interface: 'Interface',
  language: 'Interface language',
  theme: 'Theme',
  digits: 'Digits',
  reading: 'Reading',
  readingFont: 'Face of articles and quotes',
  textSize: 'Size of the text',
  lineHeight: 'Line height',
  less: 'Less: {{name}}',
  more: 'More: {{name}}',
  usualReading: 'As usual',
  sample: 'قَالَ وَزيرُ الخارجية إنّ العلاقات بلغت ذروتها في ٢٠٢٤، ونفت وكالة «تاس» ذلك.',
  keys: 'Keys',
  keysHint: 'Labels and commands can have other keys. Those of labels belong to the project, those of commands to this computer.',
  allKeys: 'Show all keys',
  updates: 'Newer versions',
  updatesQuestion: 'Ask the network whether there is one',
  updatesHint: 'Nothing is ever installed or restarted by itself. With “Never” the program makes no connection by itself.',
};

export const readingFontsEn = { 'noto-naskh': 'Noto Naskh', amiri: 'Amiri', plex: 'IBM Plex Sans' };
export const updateChoicesEn = { never: 'Never', tell: 'Tell me when there is one' };

export const recentEn = {
  title: 'Recent projects',
  missing: 'not found',
  forget: 'Take {{name}} off the list',
  none: 'No project was open yet.',
};
