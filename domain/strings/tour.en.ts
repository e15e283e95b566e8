// The tour in English; `{command}` stands for the command's key.
export const tourEn = {
  title: 'Tour',
  place: '{{step}} of {{steps}}',
  next: 'Next',
  leave: 'End the tour',
  name: {
    title: 'Mark a word',
    words:
      'The names in this article are marked already. Select another word, such as التعاون, with the mouse or with Shift and the arrows, and press {mark entity EVENT} for an event, or any other label. ({next-region} leads to this card.)',
  },
  claim: {
    title: 'Mark a claim',
    words:
      'Click into a sentence that claims something. {select-sentence} selects it, {mark claim CLAIM} marks it: the claim stands in the margin.',
  },
  source: {
    title: 'Who says so?',
    words:
      'Press {point} and click the name of who says it, or choose in the card of the claim. The margin reads it as a sentence.',
  },
  palette: {
    title: 'Every command has a name',
    words: 'Press {command-palette} and type what you want to do. Its key stands beside it.',
  },
  export: {
    title: 'Take it along',
    words:
      'Leave the list with {escape} and press {export-project}: what a format cannot hold is told before anything is written.',
  },
  end: {
    title: 'That is all',
    words:
      'All that you did is saved, and {undo} takes it back step by step. {help-pages} opens the help, {show-keys} all keys. The help menu shows this tour again.',
  },
};
