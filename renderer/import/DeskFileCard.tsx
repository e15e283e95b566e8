// One file on the desk: its name and size, how it is read and how sure that is, how it begins, and what is wrong with it.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type Desk, type DeskFile, type DeskReading, separatorSchema, separators } from '../../domain/import-desk';
import { useTranslator } from '../i18n/use-translator';
import { ProblemList } from '../panels/ProblemList';
import { isBad, isGuessed, readingOf } from '../state/import-choice';
import { ColumnMapping } from './ColumnMapping';
import { DeskChoice } from './DeskChoice';

interface DeskFileCardProps {
  readonly file: DeskFile;
  readonly desk: Desk;
  /** Files that ask the same; what is chosen for one may be chosen for all. */
  readonly alike: readonly DeskFile[];
  /** Tables with the same columns, this one among them. */
  readonly sameColumns: readonly DeskFile[];
  readonly onRead: (places: readonly number[], reading: DeskReading) => void;
}

/** The format whose files may hold several articles. */
const PLAIN_TEXT = 'text';

export function DeskFileCard({ file, desk, alike, sameColumns, onRead }: DeskFileCardProps): ReactNode {
  const { t, name } = useTranslator();
  const { place, format, encoding } = file;
  const formats = desk.formats.map(({ key, names }) => ({ id: key, words: name(names) }));
  const encodings = desk.encodings.map((key) => ({ id: key, words: key }));
  const places = [place, ...sameColumns.flatMap((each) => (each.place === place ? [] : [each.place]))];
  return (
    <li className={isBad(file) ? 'desk-file is-bad' : 'desk-file'}>
      <div className="desk-file-head">
        <bdi className="desk-file-name">{file.file}</bdi>
        <span className="menu-aside">
          {[t('export.bytes', { count: file.bytes }), articlesIn(file, t)].join(' · ')}
          {file.annotations > 0 ? ` · ${t('importReport.annotations', { count: file.annotations })}` : ''}
        </span>
      </div>
      <div className="desk-file-choices">
        <DeskChoice
          label={t('desk.format')}
          value={format}
          options={formats}
          onChange={(key) => onRead([place], readingOf(file, { format: key }))}
        />
        {encoding ? (
          <DeskChoice
            label={t('desk.encoding')}
            value={encoding.name}
            options={encodings}
            onChange={(key) => onRead([place], readingOf(file, { encoding: key, separator: file.separator }))}
          />
        ) : null}
        {encoding ? <span className="desk-certainty">{t(`desk.certainty.${encoding.certainty}`)}</span> : null}
        {format === PLAIN_TEXT ? (
          <DeskChoice
            label={t('desk.separator')}
            value={file.separator ?? 'one'}
            options={(['one', ...separators] as const).map((each) => ({ id: each, words: t(`desk.separators.${each}`) }))}
            onChange={(key) => {
              const separator = separatorSchema.safeParse(key).data ?? null;
              onRead([place], readingOf(file, { separator }));
            }}
          />
        ) : null}
        {isGuessed(file) && alike.length > 1 && encoding ? (
          <Button
            className="link-button"
            onPress={() =>
              onRead(
                alike.map((each) => each.place),
                readingOf(file, { format: null, encoding: encoding.name }),
              )
            }
          >
            {t('desk.forAll', { count: alike.length })}
          </Button>
        ) : null}
      </div>
      {file.preview && !file.table && (isGuessed(file) || !isBad(file)) ? (
        <p className="desk-preview" dir="auto">
          {file.preview}
        </p>
      ) : null}
      {file.table ? (
        <ColumnMapping
          table={file.table}
          others={sameColumns.length - 1}
          onChange={(columns) => onRead(places, readingOf(file, { columns, header: file.table?.header ?? null }))}
          onHeader={(header) => onRead(places, readingOf(file, { header }))}
        />
      ) : null}
      <ProblemList problems={file.problems} />
    </li>
  );
}

type Say = ReturnType<typeof useTranslator>['t'];

/** How many articles there are, as far as was looked. */
export function articlesIn({ articles, isWhole }: Pick<DeskFile, 'articles' | 'isWhole'>, t: Say): string {
  const counted = t('export.articles', { count: articles });
  return isWhole ? counted : t('desk.moreThan', { articles: counted });
}
