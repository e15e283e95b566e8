// What becomes of texts that the project has already, or nearly: one choice for everything on the desk.
import type { ReactNode } from 'react';
import { type DuplicateChoice, duplicateActs } from '../../domain/duplicates/duplicate-choice';
import { useTranslator } from '../i18n/use-translator';
import { DeskChoice } from './DeskChoice';

interface DuplicateChoicesProps {
  readonly value: DuplicateChoice;
  readonly onChange: (value: DuplicateChoice) => void;
}

export function DuplicateChoices({ value, onChange }: DuplicateChoicesProps): ReactNode {
  const { t } = useTranslator();
  const options = duplicateActs.map((id) => ({ id, words: t(`duplicates.acts.${id}`) }));
  const choose = (which: keyof DuplicateChoice) => (id: string) => {
    const act = duplicateActs.find((each) => each === id);
    if (act) onChange({ ...value, [which]: act });
  };
  return (
    <section className="desk-duplicates" aria-label={t('duplicates.onImport')}>
      <h3 className="details-heading">{t('duplicates.onImport')}</h3>
      <div className="desk-duplicates-row">
        <DeskChoice label={t('duplicates.sameText')} value={value.same} options={options} onChange={choose('same')} />
        <DeskChoice label={t('duplicates.nearText')} value={value.near} options={options} onChange={choose('near')} />
      </div>
    </section>
  );
}
