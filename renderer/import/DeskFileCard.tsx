// One file on the desk: its name and size, how it is read and how sure that is, how it begins, and what is wrong with it.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Desk, DeskFile } from '../../domain/import-desk';
import { useTranslator } from '../i18n/use-translator';
import { ProblemList } from '../panels/ProblemList';
import { isBad, isGuessed } from '../state/import-choice';
import { DeskChoice } from './DeskChoice';

interface DeskFileCardProps {
  readonly file: DeskFile;
  readonly desk: Desk;
  /** Files that ask the same; what is chosen for one may be chosen for all. */
  readonly alike: readonly DeskFile[];
  readonly onRead: (places: readonly number[], format: string | null, encoding: string | null) => void;
}

export function DeskFileCard({ file, desk, alike, onRead }: DeskFileCardProps): ReactNode {
  const { t, name } = useTranslator();
  const { place, format, encoding } = file;
  const formats = desk.formats.map(({ key, names }) => ({ id: key, words: name(names) }));
  const encodings = desk.encodings.map((key) => ({ id: key, words: key }));
  const chosen = encoding?.certainty === 'chosen' ? encoding.name : null;
  return (
    <li className={isBad(file) ? 'desk-file is-bad' : 'desk-file'}>
      <div className="desk-file-head">
        <bdi className="desk-file-name">{file.file}</bdi>
        <span className="menu-aside">
          {[t('export.bytes', { count: file.bytes }), t('export.articles', { count: file.articles })].join(' · ')}
          {file.annotations > 0 ? ` · ${t('importReport.annotations', { count: file.annotations })}` : ''}
        </span>
      </div>
      <div className="desk-file-choices">
        <DeskChoice label={t('desk.format')} value={format} options={formats} onChange={(key) => onRead([place], key, chosen)} />
        {encoding ? (
          <DeskChoice
            label={t('desk.encoding')}
            value={encoding.name}
            options={encodings}
            onChange={(key) => onRead([place], null, key)}
          />
        ) : null}
        {encoding ? <span className="desk-certainty">{t(`desk.certainty.${encoding.certainty}`)}</span> : null}
        {isGuessed(file) && alike.length > 1 && encoding ? (
          <Button
            className="link-button"
            onPress={() =>
              onRead(
                alike.map((each) => each.place),
                null,
                encoding.name,
              )
            }
          >
            {t('desk.forAll', { count: alike.length })}
          </Button>
        ) : null}
      </div>
      {file.preview && (isGuessed(file) || !isBad(file)) ? (
        <p className="desk-preview" dir="auto">
          {file.preview}
        </p>
      ) : null}
      <ProblemList problems={file.problems} />
    </li>
  );
}
