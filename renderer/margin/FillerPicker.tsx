// Finds what fills a role by typing: marks by their words in any spelling, parties outside the text by name, or a free topic.
import { type ReactNode, type RefObject, useContext, useMemo, useRef, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { labelOf, type Role } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { LabelSample } from '../panels/LabelSample';
import { useActions, useAnnotations } from '../state/use-workbench';
import type { CardProps } from './AnnotationCard';
import { type FillerOption, fillerOptions, linkTo } from './filler-options';
import { shorten } from './shorten';

const OPTION_LENGTH = 70;

export function FillerPicker({ annotation, article, scheme, role }: CardProps & { readonly role: Role }): ReactNode {
  const { t, name } = useTranslator();
  const { addLink } = useActions();
  const [typed, setTyped] = useState('');
  const annotations = useAnnotations();
  const [isEntered, setEntered] = useState(false);
  const list = useRef<ListState>(null);
  const options = useMemo(
    () => (isEntered ? fillerOptions(role, annotation, annotations, typed, (filler) => t(`fillers.${filler}`)) : []),
    [isEntered, role, annotation, annotations, typed, t],
  );
  const choose = (id: unknown): void => {
    const option = options.find((each) => each.id === id);
    if (!option) return;
    setTyped('');
    // Emptying the field would open the list again for a next choice, over what was just chosen.
    requestAnimationFrame(() => list.current?.close());
    void addLink(annotation.id, linkTo(role, option));
  };
  return (
    <ComboBox
      className="filler-picker"
      aria-label={t('margin.addLink', { role: name(role.names) })}
      items={options}
      inputValue={typed}
      onInputChange={setTyped}
      onFocusChange={setEntered}
      value={null}
      onChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
    >
      <ListStateInto list={list} />
      <Input className="text-input" placeholder={t('margin.findFiller')} dir="auto" />
      <Popover className="popover filler-popover">
        <ListBox<FillerOption> className="menu" renderEmptyState={() => <p className="quiet-note">{t('margin.noFiller')}</p>}>
          {(option) => (
            <ListBoxItem id={option.id} className="menu-item" textValue={typed}>
              <OptionWords option={option} article={article} scheme={scheme} annotation={annotation} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

type ListState = { close(): void } | null;

/** Hands the list's state to the picker around it. */
function ListStateInto({ list }: { readonly list: RefObject<ListState> }): ReactNode {
  list.current = useContext(ComboBoxStateContext);
  return null;
}

function OptionWords({ option, article, scheme }: CardProps & { readonly option: FillerOption }): ReactNode {
  const { t } = useTranslator();
  if (option.type === 'special') {
    return (
      <>
        <span className="menu-words">{t(`fillers.${option.filler}`)}</span>
        <span className="menu-aside">{t(`fillerHints.${option.filler}`)}</span>
      </>
    );
  }
  if (option.type === 'topic') return <span className="menu-words">{t('margin.topic', { topic: option.topic })}</span>;
  const label = labelOf(scheme, option.annotation.kind, option.annotation.label);
  return (
    <>
      {label ? <LabelSample label={label} /> : null}
      <span className="menu-words is-quote" dir={article.direction} lang={article.language}>
        {shorten(option.words, OPTION_LENGTH)}
      </span>
    </>
  );
}
