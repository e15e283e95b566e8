// The pages of help in English. Short, and true: what a page says of keys it takes from the table of commands.
import type { HelpPages } from './help-page';

export const helpEn: HelpPages = {
  'first-steps': {
    title: 'First steps',
    paragraphs: [
      'A project is one file. It holds articles, labels, marks and their whole history. {new-project} makes one, {open-project} opens one, and those that were open lately stand in a list: {recent-projects}.',
      'On the side stand the articles. Press one to read it; {next-article} and {previous-article} go on and back.',
      'Select words and press the key of a label: the mark is saved at once, there is nothing to save later. {undo} takes it back, also after a restart.',
      'Every command has a name. {command-palette} finds it by name and shows its key.',
      'Each annotator has a layer of marks of their own on each article. Who annotates is chosen above, beside the status of the layer.',
    ],
  },
  marking: {
    title: 'Marking',
    paragraphs: [
      'Select with the mouse, or with Shift and the arrows, and press a label below the article or its key: {mark entity PERS} marks a person, {mark claim CLAIM} a claim. Without a selection the word at the caret is marked.',
      '{select-quotation} selects what is quoted here, {select-sentence} the sentence, {select-paragraph} the paragraph.',
      'Marks may overlap, lie inside each other and consist of several pieces: {add-piece} adds the selection to the selected mark, {remove-piece} takes the piece at the caret out.',
      'The edges of the selected mark have grips. With the keyboard {end-forward} and {end-backward} move its end, {start-forward} and {start-backward} its start. {cycle-start} moves the start past a joined particle, so that the name alone is marked in وبالصين.',
      '{next-annotation} and {previous-annotation} go through the marks, {delete-annotation} deletes the selected one, {apply-to-all} finds the other places where the same is said.',
      '{toggle-unsure} says that you are unsure of a mark, {write-note} writes a note on it.',
    ],
  },
  margin: {
    title: 'The margin',
    paragraphs: [
      'Claims and stances stand in the margin beside their lines. Press a card, or select its mark and press {open-card}, to see the details.',
      'A link says who or what fills a role: the source of a claim, the holder and the target of a stance. In the card, press the role and type to find a mark; or press {point} and then the mark in the text.',
      'The author, the outlet, or nobody by name can fill a role too. {other-end} goes to the other end of a link, and back.',
      '{next-unlinked} goes to the next claim or stance that has no link yet.',
    ],
  },
  import: {
    title: 'Importing',
    paragraphs: [
      '{import-files} brings files, {import-folder} a whole folder; both may also be dropped on the window. Text, web pages, Word, PDF, tables, zip archives and the formats of other annotation tools can be read.',
      'Before they arrive, the import desk shows how each file would be read: its format and encoding, which column is what, and what becomes of labels that the project does not know.',
      'The text of an article never changes after it has arrived. What cannot be brought is listed with the reason. One undo takes a whole import back.',
      '{duplicates} shows stories that several articles tell, {repeated-lines} lines that an outlet repeats in its articles.',
    ],
  },
  export: {
    title: 'Exporting',
    paragraphs: [
      '{export-project} writes what was chosen: articles, annotators, labels, in one of many formats.',
      'What a format cannot hold is counted and listed before anything is written. Nothing is dropped silently.',
      'Native JSONL holds everything and can be imported again. Annotators are pseudonyms in it, unless you ask for names: ask for them where marks made in several copies of a project shall come together.',
    ],
  },
  keys: {
    title: 'Keys',
    paragraphs: [
      'Keys are positions on the keyboard, so they work the same under an Arabic layout. {show-keys} shows all of them.',
      'Labels can have other keys: choose “Keys of the labels” among the commands ({command-palette}). They belong to the project.',
      'Commands can have other keys too: “Keys of the commands” stands among the preferences ({preferences}). A key that something has is told before it is taken from there, and all can be as usual again. They are kept on this computer, and this help shows the keys as they are now.',
      '{next-region} goes to the next part of the window, {escape} leaves whatever is open and clears the selection.',
      '{find} finds words in the article, {search-project} in the whole project, in any spelling and with any joined particle.',
      'Face, size and line height of the text, digits and theme are among the preferences: {preferences}.',
    ],
  },
  backups: {
    title: 'Backups and history',
    paragraphs: [
      'Everything is on the disk as soon as it is shown. Backups are made by themselves when a project is opened, every day and before large changes; “Backups” among the commands lists them and goes back to one. How many are kept, and where, stands in the preferences. {save-copy} writes a whole copy of the project to another place, also while you work.',
      '{history} tells every change with its time. An article can be taken back to any moment, as one new change that can be undone.',
      '“Check the project” among the commands tells whether the file is whole, every quote equals its text, and history leads to the present state.',
      'When something goes wrong, “Copy diagnostics” in the help menu copies versions, counts and settings, and not a word of any text. Logs stay on this computer.',
    ],
  },
  'command-line': {
    title: 'The command line',
    paragraphs: [
      'The same can be done in a terminal, without a window: the program, started with a command, carries it out and ends. Installed as a package of Linux it is called `hashiya`; an AppImage is started by its own name; on Windows it is `bin\\hashiya.cmd` in the folder of the program, on macOS `/Applications/Hashiya.app/Contents/MacOS/Hashiya`.',
      '`init PROJECT` makes a project, `import PROJECT PATH…` brings files, `export PROJECT --format F --out PATH` writes them.',
      '`list`, `search`, `stats` and `check` read a project, `backups` and `restore` go back to an earlier state of it; `formats` tells what can be read and written.',
      'With `--json` every answer can be read by a program, and `--help` after a command tells its options.',
    ],
  },
};
