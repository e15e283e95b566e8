// Tells a command of the terminal from what opens the window: a file, or nothing.

/** Switches that mean something here also before a command; all others before it are Chromium's. */
const OWN_SWITCHES = /^(?:--(?:json|lang|help|version)(?:=.*)?|-h)$/;
const ANSWERED_ALONE = ['--help', '-h', '--version'];

/**
 * What was typed for the command line, or null where the window is meant.
 * @param given the arguments after the program's own name
 */
export function typedCommand(given: readonly string[]): readonly string[] | null {
  const first = given.findIndex((each) => !each.startsWith('-') || OWN_SWITCHES.test(each));
  const typed = first < 0 ? [] : given.slice(first);
  const word = typed.find((each) => !each.startsWith('-'));
  if (word === undefined) return typed.some((each) => ANSWERED_ALONE.includes(each)) ? typed : null;
  return isPlace(word) ? null : typed;
}

/** A mistyped command is no file and is answered in the terminal. */
function isPlace(word: string): boolean {
  return /[/\\]/.test(word) || /\.hashiya$/i.test(word);
}
