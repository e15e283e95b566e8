// One row of the corpus table, and the cell of it that is being edited.
// biome-ignore-all lint/a11y/useSemanticElements: rows that stand anywhere in a long table are no rows of an HTML table
import { memo, type ReactNode } from 'react';
import type { ArticleSummary } from '../../domain/opened-article';
import { useTranslator } from '../i18n/use-translator';
import { StatusIcon } from '../panels/LayerStatusMenu';
import { CellEditor, type CellEditorProps } from './CellEditor';
import { type CorpusColumn, cellWords, type EditableField } from './corpus-columns';

/** In pixels; every row is as high, so that the place of each is known without laying it out. */
export const ROW_HEIGHT = 36;

interface CorpusRowProps {
  readonly id: string;
  /** Undefined while the row is still on its way. */
  readonly article: ArticleSummary | undefined;
  readonly boilerplate: number;
  readonly index: number;
  readonly columns: readonly CorpusColumn[];
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly editing: EditableField | null;
  readonly onEdited: CellEditorProps['onDone'];
}

export const CorpusRow = memo(function CorpusRow(props: CorpusRowProps): ReactNode {
  const { id, article, boilerplate, index, columns, isActive, isChosen, editing, onEdited } = props;
  return (
    // The table holds the focus and hears keys and presses for all its rows.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="row"
      className={isActive ? 'corpus-row is-active' : 'corpus-row'}
      // The first row is the one with the columns' names.
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-index={index}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)`, blockSize: `${ROW_HEIGHT}px` }}
    >
      {columns.map((column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div key={column.id} role="gridcell" className={column.isNumber ? 'corpus-cell is-number' : 'corpus-cell'}>
          {article && editing !== null && column.edits === editing ? (
            <CellEditor key={editing} article={article} field={editing} onDone={onEdited} />
          ) : (
            article && <Words article={article} boilerplate={boilerplate} column={column} />
          )}
        </div>
      ))}
    </div>
  );
});

interface WordsProps {
  readonly article: ArticleSummary;
  readonly boilerplate: number;
  readonly column: CorpusColumn;
}

function Words({ article, boilerplate, column }: WordsProps): ReactNode {
  const words = cellWords(column, article, boilerplate, useTranslator());
  switch (column.by) {
    case 'title':
      return (
        <span className="corpus-title" dir={article.direction} lang={article.language}>
          {words}
        </span>
      );
    case 'status':
      return (
        <>
          <StatusIcon status={article.status} />
          {words}
        </>
      );
    case 'outlet':
      return <bdi>{words}</bdi>;
    default:
      return words;
  }
}
