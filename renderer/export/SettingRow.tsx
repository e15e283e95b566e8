// A setting on one line: its name, and beside it the choice of one or of several.
import { type ReactNode, useId } from 'react';
import { Button, Checkbox, CheckboxGroup, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { SelectField, SelectItem, SelectSection } from '../panels/SelectField';
import { allOrSome } from '../state/export-draft';

export interface Choice {
  readonly id: string;
  readonly words: string;
}

export interface ChoiceGroup {
  /** Null for choices that need no heading. */
  readonly name: string | null;
  readonly choices: readonly Choice[];
}

interface OneOfProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly ChoiceGroup[];
  readonly onChange: (id: string) => void;
}

export function OneOf({ label, value, groups, onChange }: OneOfProps): ReactNode {
  return (
    <SelectField className="export-row" label={label} labelClassName="export-row-name" value={value} onChange={onChange}>
      {groups.map(({ name, choices }) =>
        name === null ? (
          choices.map(item)
        ) : (
          <SelectSection key={name} name={name}>
            {choices.map(item)}
          </SelectSection>
        ),
      )}
    </SelectField>
  );
}

const item = ({ id, words }: Choice): ReactNode => <SelectItem key={id} id={id} words={words} />;

interface ManyOfProps {
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  /** Null where nothing is left out. */
  readonly value: readonly string[] | null;
  readonly onChange: (value: string[] | null) => void;
}

/** The choices stand in a popover; the line says how many are taken. */
export function ManyOf({ label, groups, value, onChange }: ManyOfProps): ReactNode {
  const [nameId, sumId] = [useId(), useId()];
  const all = groups.flatMap(({ choices }) => choices);
  const chosen = value ?? all.map(({ id }) => id);
  return (
    <div className="export-row">
      <span id={nameId} className="export-row-name">
        {label}
      </span>
      <DialogTrigger>
        <Button className="select-button" aria-labelledby={`${nameId} ${sumId}`}>
          <span id={sumId} className="select-value">
            <SumOf chosen={chosen} all={all} />
          </span>
          <Icon name="chevron" />
        </Button>
        <Popover className="popover export-many">
          <Dialog aria-label={label}>
            {groups.map((group) => (
              <Group
                key={group.name}
                group={group}
                label={label}
                chosen={chosen}
                onChange={(ids) =>
                  onChange(
                    allOrSome(
                      ids,
                      all.map(({ id }) => id),
                    ),
                  )
                }
              />
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function SumOf({ chosen, all }: { readonly chosen: readonly string[]; readonly all: readonly Choice[] }): ReactNode {
  const { t, number } = useTranslator();
  const taken = all.filter(({ id }) => chosen.includes(id));
  if (taken.length === all.length) return t('export.all');
  if (taken.length === 0) return t('export.none');
  const [only] = taken;
  if (only && taken.length === 1) return <bdi>{only.words}</bdi>;
  return t('export.someOf', { some: number(taken.length), all: number(all.length) });
}

interface GroupProps {
  readonly group: ChoiceGroup;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** One box ahead of the others takes them all or none. */
function Group({ group: { name, choices }, label, chosen, onChange }: GroupProps): ReactNode {
  const { t } = useTranslator();
  const here = choices.map(({ id }) => id);
  const elsewhere = chosen.filter((id) => !here.includes(id));
  const taken = here.filter((id) => chosen.includes(id));
  return (
    <div className="export-many-group">
      <Box
        words={name ?? t('export.all')}
        isHead
        isSelected={taken.length === here.length}
        isIndeterminate={taken.length > 0 && taken.length < here.length}
        onChange={(on) => onChange(on ? [...elsewhere, ...here] : elsewhere)}
      />
      <CheckboxGroup
        className="export-many-choices"
        aria-label={name ?? label}
        value={taken}
        onChange={(ids) => onChange([...elsewhere, ...ids])}
      >
        {choices.map(({ id, words }) => (
          <Box key={id} value={id} words={words} />
        ))}
      </CheckboxGroup>
    </div>
  );
}

interface BoxProps {
  readonly words: string;
  readonly value?: string;
  readonly isHead?: boolean;
  readonly isSelected?: boolean;
  readonly isIndeterminate?: boolean;
  readonly onChange?: (on: boolean) => void;
}

function Box({ words, isHead = false, ...box }: BoxProps): ReactNode {
  return (
    <Checkbox className={isHead ? 'choice is-box is-head' : 'choice is-box'} {...box}>
      {({ isIndeterminate }) => (
        <>
          <span className="choice-mark" aria-hidden="true">
            <Icon name={isIndeterminate ? 'minus' : 'check'} />
          </span>
          <bdi>{words}</bdi>
        </>
      )}
    </Checkbox>
  );
}
