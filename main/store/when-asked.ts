// Answers whose code is loaded when the first of them is asked for, so that the first article does not wait for it.
import { lazy } from '@orpc/server';

/** @param names of the answers; the contract's own type says when one of a part's was forgotten. */
export function whenAsked<Part extends object, Name extends keyof Part>(names: readonly Name[], load: () => Promise<Part>) {
  let part: Promise<Part> | undefined;
  const answer = <Each extends Name>(name: Each) =>
    lazy(async () => {
      part ??= load();
      return { default: (await part)[name] };
    });
  return Object.fromEntries(names.map((name) => [name, answer(name)])) as { [Each in Name]: ReturnType<typeof answer<Each>> };
}
