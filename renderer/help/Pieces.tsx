// A paragraph with the keys of the commands that it names.
import type { ReactNode } from 'react';
import { type HelpPiece, piecesOf } from '../../domain/help/help-page';
import { type Command, commandsOf } from '../commands/command-table';
import { useTranslator } from '../i18n/use-translator';
import { Keycaps } from '../panels/Keycaps';
import { useWorkbench } from '../state/use-workbench';

export function Pieces({ of }: { readonly of: string }): ReactNode {
  const { state } = useWorkbench();
  const commands = commandsOf(state.get());
  // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is never rearranged, and names some keys twice
  return piecesOf(of).map((piece, place) => <Piece key={place} piece={piece} commands={commands} />);
}

function Piece({ piece, commands }: { readonly piece: HelpPiece; readonly commands: readonly Command[] }): ReactNode {
  const { t } = useTranslator();
  if (piece.type === 'words') return piece.text;
  if (piece.type === 'code') {
    return (
      <code className="help-code" dir="ltr">
        {piece.text}
      </code>
    );
  }
  const [key] = commands.find(({ id }) => id === piece.text)?.keys ?? [];
  return key ? <Keycaps of={key} /> : <span>({t('labelKeys.none')})</span>;
}
