// What a project file owes to those who worked on it, by what processes said in the order in which they said it: through several lives of one
// file, and through going back to backups, which takes back what was promised after them.
import { type Acknowledgement, said } from './acknowledged';

export class Promised {
  private standing: readonly Acknowledgement[] = [];
  /** What stood when a backup was begun: the backup holds that at least. */
  private begun: readonly Acknowledgement[] = [];
  private readonly backups = new Map<string, readonly Acknowledgement[]>();
  /** The backup that was being gone back to when the process died, if it was. */
  private goingBackTo: string | null = null;
  /** What stood before the last going back: it has to be found in a backup. */
  takenBack: readonly Acknowledgement[] = [];
  acknowledged = 0;

  /** What came through the pipe of one life. */
  hear(output: string): void {
    for (const { ack, word = '' } of said(output)) {
      if (ack) {
        this.standing = [...this.standing, ack];
        this.acknowledged += 1;
      }
      const [what = ''] = word.split(' ');
      const name = word.slice(what.length + 1);
      if (what === 'backing-up') this.begun = this.standing;
      if (what === 'backup') this.backups.set(name, this.begun);
      if (what === 'restoring') this.goingBackTo = name;
      if (what !== 'restored') continue;
      this.goBack(this.backups.get(name) ?? []);
      this.goingBackTo = null;
    }
  }

  /** The last backup that was told. */
  get lastBackup(): { readonly name: string; readonly holds: readonly Acknowledgement[] } | undefined {
    const last = [...this.backups].at(-1);
    return last && { name: last[0], holds: last[1] };
  }

  /**
   * What is missing of it: whoever died while going back has the file as it was, or the backup, and nothing in between.
   * @param missing of these acknowledgements in the file.
   */
  lost(missing: (acks: readonly Acknowledgement[]) => string[]): string[] {
    const asItWas = missing(this.standing);
    const backup = this.goingBackTo === null ? undefined : this.backups.get(this.goingBackTo);
    this.goingBackTo = null;
    if (asItWas.length === 0 || !backup) return asItWas;
    const asBackup = missing(backup);
    this.goBack(backup);
    return asBackup.length === 0 ? [] : [...asItWas, ...asBackup];
  }

  private goBack(backup: readonly Acknowledgement[]): void {
    this.takenBack = this.standing;
    this.standing = backup;
  }
}
