// What the window says about the unexpected, in English.
export const troubleEn = {
  title: 'This page broke',
  sentence: 'Everything that was saved is safe. Load the page again and go on; the details help to find out what happened.',
  again: 'Load again',
  copy: 'Copy the details',
};
