// What a terminal shows of how even a division came out.
import type { SplitBalance } from '../../domain/splits/split-balance';
import { table } from './table';
import type { Terminal } from './terminal';

export function balanceLines(balance: SplitBalance, { say }: Terminal): string[] {
  const { parts, together, furthest, notCompared, unknown, listedInVain } = balance;
  const end = { align: 'end' as const };
  const columns = [
    { heading: say('column.part') },
    { heading: say('column.articles'), ...end },
    { heading: say('column.wanted'), ...end },
    { heading: say('column.reached'), ...end },
    { heading: say('column.annotations'), ...end },
  ];
  const rows = parts.map(({ name, articles, wanted, reached, marks }) => [
    name,
    articles,
    percent(wanted),
    percent(reached),
    marks,
  ]);
  return [
    '',
    table(columns, rows),
    '',
    say('kept-together', { groups: together.groups, articles: together.articles, largest: together.largest }),
    ...(furthest
      ? [
          say('furthest-label', {
            label: `${furthest.kind}:${furthest.label}`,
            part: furthest.part,
            wanted: percent(furthest.wanted),
            reached: percent(furthest.reached),
          }),
        ]
      : []),
    ...(notCompared > 0 ? [say('not-compared', { articles: notCompared })] : []),
    ...(unknown > 0 ? [say('unknown-together', { articles: unknown })] : []),
    ...(listedInVain > 0 ? [say('listed-in-vain', { articles: listedInVain })] : []),
  ];
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
