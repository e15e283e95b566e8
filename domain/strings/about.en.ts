// About the program, in English.
export const aboutEn = {
  version: 'Version {{version}}, under the {{licence}} licence',
  made: 'What it is made of',
  find: 'Find a part or a licence',
  packages_one: '{{count}} part',
  packages_other: '{{count}} parts',
  chromium: 'Licences of Chromium’s parts',
};
