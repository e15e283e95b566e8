// The inside of a selected card: label, attributes, links, note, certainty, and the way out of existence.
import type { ReactNode } from 'react';
import { Button, Label, Radio, RadioGroup, Switch } from 'react-aria-components';
import { type Attribute, activeLabels, kindOf, labelOf, type Label as SchemeLabel } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { LabelSample } from '../panels/LabelSample';
import { useActions } from '../state/use-workbench';
import type { CardProps } from './AnnotationCard';
import { LabelSelect } from './LabelSelect';
import { LinkFields } from './LinkFields';
import { LinksHere } from './LinksHere';
import { NoteField } from './NoteField';

/** Up to this many labels are shown side by side; more go into a list. */
const SIDE_BY_SIDE = 5;

export function CardDetails({ annotation, article, scheme }: CardProps): ReactNode {
  const { t } = useTranslator();
  const { deleteAnnotation, setUnsure, reviewOccurrences, showHistoryOfSelected } = useActions();
  const kind = kindOf(scheme, annotation.kind);
  if (!kind) return null;
  const present = labelOf(scheme, annotation.kind, annotation.label);
  const active = activeLabels(kind);
  // A mark made with the other label set keeps its label among the choices.
  const labels = present && !active.includes(present) ? [present, ...active] : active;
  return (
    <div className="card-details">
      {labels.length > SIDE_BY_SIDE ? <LabelSelect annotation={annotation} labels={labels} /> : null}
      {labels.length > 1 && labels.length <= SIDE_BY_SIDE ? <LabelRadios annotation={annotation} labels={labels} /> : null}
      {kind.attributes.map((attribute) => (
        <AttributeRadios key={attribute.key} annotation={annotation} attribute={attribute} />
      ))}
      {kind.roles.map((role) => (
        <LinkFields key={role.key} annotation={annotation} article={article} scheme={scheme} role={role} />
      ))}
      <LinksHere annotation={annotation} article={article} scheme={scheme} />
      <NoteField key={annotation.id} annotation={annotation} />
      <div className="card-foot">
        <Switch className="switch" isSelected={annotation.unsure} onChange={(unsure) => void setUnsure(annotation.id, unsure)}>
          <span className="switch-track" aria-hidden="true" />
          {t('margin.unsure')}
        </Switch>
        <div className="card-acts">
          {annotation.spans.length === 1 ? (
            <Button className="icon-button" aria-label={t('margin.applyToAll')} onPress={reviewOccurrences}>
              <Icon name="everywhere" />
            </Button>
          ) : null}
          <Button className="icon-button" aria-label={t('history.ofMark')} onPress={showHistoryOfSelected}>
            <Icon name="history" />
          </Button>
          <Button
            className="icon-button is-danger"
            aria-label={t('margin.delete')}
            onPress={() => void deleteAnnotation(annotation.id)}
          >
            <Icon name="trash" />
          </Button>
        </div>
      </div>
    </div>
  );
}

export interface LabelChoiceProps {
  readonly annotation: CardProps['annotation'];
  readonly labels: readonly SchemeLabel[];
}

function LabelRadios({ annotation, labels }: LabelChoiceProps): ReactNode {
  const { t, name } = useTranslator();
  const { relabel } = useActions();
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={annotation.label}
      onChange={(label) => void relabel(annotation.id, label)}
    >
      <Label className="field-label">{t('margin.label')}</Label>
      <div className="segments-row">
        {labels.map((label) => (
          <Radio key={label.key} value={label.key} className="segment">
            <LabelSample label={label} />
            {name(label.names)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface AttributeRadiosProps {
  readonly annotation: CardProps['annotation'];
  readonly attribute: Attribute;
}

/** Pressing the chosen value again takes it away. */
function AttributeRadios({ annotation, attribute }: AttributeRadiosProps): ReactNode {
  const { name } = useTranslator();
  const { setAttribute } = useActions();
  const value = annotation.attributes[attribute.key] ?? null;
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={value}
      onChange={(next) => void setAttribute(annotation.id, attribute.key, next)}
    >
      <Label className="field-label">{name(attribute.names)}</Label>
      <div className="segments-row">
        {attribute.values.map(({ key, names }) => (
          <Radio
            key={key}
            value={key}
            className="segment"
            onClick={key === value ? () => void setAttribute(annotation.id, attribute.key, null) : undefined}
          >
            {name(names)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
