// The labels in force, by kind, at the foot of the page: what each looks like, what it is called and which key it has.
import type { ReactNode } from 'react';
import { Button, Group, ToggleButton, Toolbar } from 'react-aria-components';
import { quoteOf } from '../../domain/annotation';
import { activeLabels, type Kind, kindOf, type Label, roleOf, type Scheme } from '../../domain/scheme';
import { keyOfLabel } from '../../domain/shortcuts';
import { keysOf } from '../commands/command-table';
import { keycaps } from '../commands/key';
import { asWritten } from '../i18n/left-to-right';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { shorten } from '../margin/shorten';
import { spansToMark } from '../state/annotation-actions';
import { selectedAnnotation } from '../state/selection';
import { touches } from '../state/text-choice';
import { useActions, useTextChoice, useWorkbenchState } from '../state/use-workbench';
import { Keycaps } from './Keycaps';
import { LabelSample, labelStyle } from './LabelSample';
import { LabelSetMenu } from './LabelSetMenu';

export function LabelPalette({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslator();
  return (
    <section className="palette" data-region="labels" aria-label={t('regions.labels')}>
      <div className="palette-top">
        <PaletteHint scheme={scheme} />
        <WordSnapToggle />
      </div>
      <Toolbar className="palette-kinds" aria-label={t('palette.labels')}>
        {scheme.kinds.map((kind) => (
          <KindLabels key={kind.key} kind={kind} />
        ))}
      </Toolbar>
    </section>
  );
}

function KindLabels({ kind }: { readonly kind: Kind }): ReactNode {
  const { name } = useTranslator();
  const labels = activeLabels(kind);
  // A kind with one label of its own name needs no heading.
  const [only] = labels;
  const plain = labels.length === 1 && only && name(only.names) === name(kind.names);
  return (
    <Group className="palette-kind" aria-label={name(kind.names)}>
      {plain ? null : <span className="palette-kind-name">{name(kind.names)}</span>}
      {labels.map((label) => (
        <LabelChip key={label.key} kind={kind} label={label} />
      ))}
      {kind.labelSets.length > 1 ? <LabelSetMenu kind={kind} /> : null}
    </Group>
  );
}

function LabelChip({ kind, label }: { readonly kind: Kind; readonly label: Label }): ReactNode {
  const { t, name } = useTranslator();
  const { applyLabel } = useActions();
  const direction = useWorkbenchState(({ opened }) => opened?.article.direction ?? 'rtl');
  // What is printed on the chip is in its name, its key too.
  const key = keyOfLabel(label, useWorkbenchState(keysOf));
  const caps = key ? keycaps(key, direction) : [];
  const chosen = useWorkbenchState((state) => {
    const selected = selectedAnnotation(state);
    return selected?.kind === kind.key && selected.label === label.key;
  });
  return (
    <Button
      className={chosen ? 'chip is-chosen' : 'chip'}
      style={labelStyle(label)}
      aria-label={[t('palette.mark', { label: name(label.names) }), ...caps].join(' ')}
      data-label={label.key}
      preventFocusOnPress
      onPress={() => applyLabel(kind.key, label.key)}
    >
      <LabelSample label={label} />
      <span className="chip-name">{name(label.names)}</span> <Keycaps of={key} />
    </Button>
  );
}

const QUOTE_LENGTH = 48;

/** Says what a label would mark now. */
function PaletteHint({ scheme }: { readonly scheme: Scheme }): ReactNode {
  const { t, name } = useTranslator();
  const choice = useTextChoice();
  const text = useWorkbenchState(({ opened }) => opened?.text);
  const direction = useWorkbenchState(({ opened }) => opened?.article.direction ?? 'rtl');
  const selected = useWorkbenchState(selectedAnnotation);
  const pointing = useWorkbenchState((state) => state.pointing);
  const adding = useWorkbenchState((state) => state.adding);
  const role = pointing && selected && roleOf(scheme, selected.kind, pointing.role);
  const at = choice.selected ?? (selected ? null : choice.word);
  const shown = (quote: string): string => asWritten(shorten(quote, QUOTE_LENGTH), direction);
  const words = (): string => {
    if (role) return t('palette.pointing', { role: name(role.names) });
    const mark = selected && shown(quoteOf(selected));
    if (adding && mark) return t('palette.adding', { mark });
    if (choice.selected && text && mark && !touches(choice, selected.spans)) {
      return t('palette.readyToAdd', {
        quote: shown(text.slice(choice.selected.start, choice.selected.end)),
        mark,
      });
    }
    if (at && text) return t('palette.ready', { quote: shown(text.slice(at.start, at.end)) });
    if (selected && text && kindOf(scheme, selected.kind)) {
      const words = quoteOf({ spans: [...(spansToMark(text, choice, selected) ?? selected.spans)] });
      return t('palette.readyToRelabel', {
        quote: shown(quoteOf(selected)),
        words: shown(words),
      });
    }
    return t('palette.idle');
  };
  return <p className={role || adding ? 'palette-hint is-urgent' : 'palette-hint'}>{words()}</p>;
}

function WordSnapToggle(): ReactNode {
  const { t } = useTranslator();
  const { toggleWordSnap } = useActions();
  const wordSnap = useWorkbenchState((state) => state.wordSnap);
  const key = useWorkbenchState((state) => keysOf(state).get('toggle-word-snap')?.[0]);
  return (
    <ToggleButton className="chip" isSelected={wordSnap} preventFocusOnPress onChange={toggleWordSnap}>
      <span className="toggle-sign" aria-hidden="true">
        {wordSnap ? <Icon name="check" /> : null}
      </span>
      {t('palette.wordSnap')}
      <Keycaps of={key} />
    </ToggleButton>
  );
}
