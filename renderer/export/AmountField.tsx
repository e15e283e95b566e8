// A number that is typed, in any digits; what is no number yet changes nothing.
import { type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { foldText } from '../../domain/text/fold';
import { useTranslator } from '../i18n/use-translator';

interface AmountFieldProps {
  readonly label: string;
  readonly className: string;
  readonly labelClassName: string;
  readonly value: number;
  readonly isWhole?: boolean;
  readonly onChange: (value: number) => void;
}

export function AmountField(props: AmountFieldProps): ReactNode {
  const { label, className, labelClassName, value, isWhole = false, onChange } = props;
  const { number } = useTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  const type = (words: string): void => {
    setTyped(words);
    const amount = amountOf(words, isWhole);
    if (amount !== null) onChange(amount);
  };
  return (
    <TextField
      className={className}
      value={typed ?? shown(value, number)}
      isInvalid={typed !== null && amountOf(typed, isWhole) === null}
      onChange={type}
      onBlur={() => setTyped(null)}
    >
      <Label className={labelClassName}>{label}</Label>
      <Input className="text-input" inputMode="numeric" />
    </TextField>
  );
}

/** The digits of the interface, without what parts thousands. */
function shown(value: number, number: (value: number) => string): string {
  return Number.isInteger(value) ? number(value).replace(/\P{Nd}/gu, '') : String(value);
}

/** Null for what is no amount. */
export function amountOf(typed: string, isWhole: boolean): number | null {
  const plain = foldText(typed.trim()).replace('٫', '.');
  return (isWhole ? /^\d{1,9}$/ : /^\d{1,6}(?:\.\d{1,6})?$/).test(plain) ? Number(plain) : null;
}
