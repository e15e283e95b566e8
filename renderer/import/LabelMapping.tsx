// Labels that the scheme does not know: each with its number and an example, to become one of the scheme's, a new one, or nothing.
import { type ReactNode, useMemo } from 'react';
import { labelsOfKind } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { type Becomes, choiceFrom, choiceKey, type OpenLabel } from '../state/import-choice';
import { schemeOf } from '../state/selection';
import { useWorkbenchState } from '../state/use-workbench';
import { DeskChoice } from './DeskChoice';

interface LabelMappingProps {
  readonly labels: readonly OpenLabel[];
  readonly decisions: ReadonlyMap<string, Becomes>;
  readonly onDecide: (key: string, becomes: Becomes) => void;
}

export function LabelMapping({ labels, decisions, onDecide }: LabelMappingProps): ReactNode {
  const { t, name } = useTranslator();
  const scheme = useWorkbenchState(schemeOf);
  const groups = useMemo(
    () =>
      (scheme?.kinds ?? []).map((kind) => ({
        name: name(kind.names),
        options: [
          ...labelsOfKind(kind).map((label) => ({
            id: choiceKey({ type: 'label', kind: kind.key, label: label.key }),
            words: name(label.names),
          })),
          { id: choiceKey({ type: 'new', kind: kind.key }), words: t('desk.addTo', { kind: name(kind.names) }) },
        ],
      })),
    [scheme, name, t],
  );
  if (labels.length === 0) return null;
  return (
    <section className="desk-labels" aria-label={t('desk.labels')}>
      <h3 className="details-heading">{t('desk.labels')}</h3>
      <ul className="plain-list">
        {labels.map((label) => {
          const shown = label.layer ? `${label.layer}/${label.label}` : label.label;
          return (
            <li key={label.key} className="desk-label">
              <span className="desk-label-name">
                <bdi>{shown}</bdi>
                <span className="menu-aside">{t('importReport.annotations', { count: label.count })}</span>
              </span>
              <span className="desk-label-quote" dir="auto">
                {label.quote}
              </span>
              <DeskChoice
                label={t('desk.becomes', { label: shown })}
                isLabelHidden
                value={choiceKey(decisions.get(label.key) ?? { type: 'skip' })}
                options={[{ id: 'skip', words: t('desk.skip') }]}
                groups={groups}
                onChange={(key) => onDecide(label.key, choiceFrom(key))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
