// Problems as sentences, one below the other.
import type { ReactNode } from 'react';
import type { Problem } from '../../domain/problem';
import { useTranslator } from '../i18n/use-translator';

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { problem } = useTranslator();
  if (problems.length === 0) return null;
  return (
    <ul className="problem-list">
      {problems.map((each) => (
        <li key={JSON.stringify(each)}>{problem(each)}</li>
      ))}
    </ul>
  );
}
