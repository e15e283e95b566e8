// Long work in slices so short that a mark made meanwhile does not wait.

/** How long the store works before it lets others in, in milliseconds. */
const SLICE = 8;

const letOthersIn = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** A place to stop: lets others in when the slice is used up, and says whether it did. */
export function slices(): () => Promise<boolean> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE) return false;
    await letOthersIn();
    began = performance.now();
    return true;
  };
}
