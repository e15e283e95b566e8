// What preferences are made of: sections, and in them the choice of one of a few, and amounts between bounds.
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslator } from '../i18n/use-translator';

export function Section({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="preferences-section" aria-label={name}>
      <h3 className="details-heading">{name}</h3>
      {children}
    </section>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  /** The last part is the face in which its name is set. */
  readonly options: readonly (readonly [key: string, name: string, face?: string])[];
  readonly onChange: (key: string) => void;
}

export function Choice({ name, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <RadioGroup className="segments is-spacious" orientation="horizontal" value={value} onChange={onChange}>
      <Label className="field-label">{name}</Label>
      <div className="segments-row">
        {options.map(([key, words, face]) => (
          <Radio key={key} value={key} className="segment" {...(face ? { style: { fontFamily: face } } : {})}>
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface AmountProps {
  readonly name: string;
  readonly value: number;
  readonly bounds: { readonly least: number; readonly most: number; readonly step: number };
  readonly onChange: (value: number) => void;
}

/** React Aria's own field for numbers writes markup, which the page's security policy forbids. */
export function Amount({ name, value, bounds, onChange }: AmountProps): ReactNode {
  const { t, number } = useTranslator();
  const { least, most, step } = bounds;
  const set = (next: number): void => {
    // Steps are counted from the bottom, so that none is a hair off.
    const steps = Math.round((Math.min(most, Math.max(least, next)) - least) / step);
    const settled = Number((least + steps * step).toFixed(2));
    if (settled !== value) onChange(settled);
  };
  const press = (event: KeyboardEvent): void => {
    const next = afterKey(event.code, value, bounds);
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div className="amount">
      <span className="field-label" aria-hidden="true">
        {name}
      </span>
      <div className="amount-parts">
        <AmountButton
          name={t('preferences.less', { name })}
          sign="−"
          isDisabled={value <= least}
          onPress={() => set(value - step)}
        />
        <div
          role="spinbutton"
          tabIndex={0}
          className="amount-value"
          aria-label={name}
          aria-valuenow={value}
          aria-valuemin={least}
          aria-valuemax={most}
          aria-valuetext={number(value)}
          onKeyDown={press}
        >
          {number(value)}
        </div>
        <AmountButton
          name={t('preferences.more', { name })}
          sign="+"
          isDisabled={value >= most}
          onPress={() => set(value + step)}
        />
      </div>
    </div>
  );
}

interface AmountButtonProps {
  readonly name: string;
  readonly sign: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

/** For the mouse; the keyboard has the arrows on the amount itself. */
function AmountButton({ name, sign, isDisabled, onPress }: AmountButtonProps): ReactNode {
  return (
    <Button className="icon-button is-small" aria-label={name} excludeFromTabOrder isDisabled={isDisabled} onPress={onPress}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}

/** Steps that PageUp and PageDown take at once. */
const STRIDE = 5;

function afterKey(code: string, value: number, { least, most, step }: AmountProps['bounds']): number | undefined {
  switch (code) {
    case 'ArrowUp':
      return value + step;
    case 'ArrowDown':
      return value - step;
    case 'PageUp':
      return value + STRIDE * step;
    case 'PageDown':
      return value - STRIDE * step;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return undefined;
  }
}
