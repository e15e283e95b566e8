// A record as it will be written, from left to right; what stands in it in another direction is read in that.
import { type ReactNode, useMemo } from 'react';
import { escapesApart, recordPieces } from './record-pieces';

export function RecordText({ text, name }: { readonly text: string; readonly name: string }): ReactNode {
  const pieces = useMemo(() => recordPieces(text).map((piece, at) => ({ ...piece, at })), [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={isJson(text) ? 'record' : 'record is-rows'} dir="ltr" aria-label={name} tabIndex={0}>
      <pre>
        {pieces.map(({ type, text: words, at }) =>
          type === 'between' ? (
            words
          ) : (
            <bdi key={at} className={`record-${type}`}>
              <Words text={words} />
            </bdi>
          ),
        )}
      </pre>
    </section>
  );
}

/** A line of it says nothing that its place on the page would change. */
const isJson = (text: string): boolean => /^[[{]/.test(text);

function Words({ text }: { readonly text: string }): ReactNode {
  const runs = escapesApart(text).map((run, at) => ({ run, at, isEscape: at % 2 === 1 }));
  return runs.map(({ run, at, isEscape }) =>
    isEscape ? (
      <bdi key={at} className="record-escape" dir="ltr">
        {run}
      </bdi>
    ) : (
      run
    ),
  );
}
