// What is counted in bars: labels, outlets and sources.
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { activeLabels } from '../../domain/scheme';
import { csvOf, statisticsTable } from '../../domain/statistics-tables';
import { useTranslator } from '../i18n/use-translator';
import { type Bar, type BarGroup, drawBars } from './draw-bars';
import type { Pen } from './drawing';
import { Figure } from './Figure';
import type { FigureRow } from './FigureTable';
import { drawnName, figureWords } from './figure-words';
import { asksFor, searchLead } from './leads';
import type { Counted } from './StatisticsScreen';

/** More bars than these are shown when they are asked for. */
const MOST_BARS = 12;

export function LabelsFigure({ statistics, scheme, annotator }: Counted): ReactNode {
  const translator = useTranslator();
  const { t, number, name } = translator;
  const { byLabel, byKind } = statistics;
  const spoken = useMemo(() => figureWords(scheme, translator), [scheme, translator]);
  const groups = useMemo(() => {
    const kinds = scheme.kinds.filter(({ key }) => byKind.some(({ kind }) => kind === key));
    return kinds.map(({ key }): BarGroup => {
      const own = byLabel.flatMap((each, row) => (each.kind === key ? [{ ...each, row }] : []));
      const bars = own.map((each): Bar => {
        const sign = spoken.sign(each);
        return { ...sign, value: each.annotations, told: `${sign.name}: ${number(each.annotations)}`, row: each.row };
      });
      const sum = byKind.find(({ kind }) => kind === key)?.annotations ?? 0;
      return { heading: bars.length > 1 ? `${spoken.kind(key)} · ${number(sum)}` : '', bars };
    });
  }, [byKind, byLabel, number, scheme, spoken]);
  const rows = byLabel.map(
    ({ kind, label, annotations }): FigureRow => ({
      cells: [spoken.label({ kind, label }), spoken.kind(kind), annotations],
      lead: searchLead(
        [
          ['kind', kind],
          ['label', label],
        ],
        annotator,
      ),
    }),
  );
  const unused = scheme.kinds.flatMap((kind) =>
    activeLabels(kind).filter(({ key }) => !byLabel.some((each) => each.kind === kind.key && each.label === key)),
  );
  const labels = unused.map(({ names }) => name(names)).join(t('common.listSeparator'));
  return (
    <Figure
      name={t('statistics.labels.title')}
      hint={t('statistics.labels.hint')}
      columns={[t('statistics.columns.label'), t('statistics.columns.kind'), t('statistics.columns.marks')]}
      rows={rows}
      csv={() => csvOf(statisticsTable('labels', statistics, scheme))}
      draw={useCallback((pen: Pen) => drawBars(groups, pen), [groups])}
      below={labels ? <p className="quiet-note">{t('statistics.labels.unused', { labels })}</p> : null}
    />
  );
}

export function OutletsFigure({ statistics, scheme }: Counted): ReactNode {
  const { t, number } = useTranslator();
  const unknown = t('statistics.outlets.unknown');
  // Those with the most marks first, as the bars say.
  const outlets = useMemo(() => statistics.byOutlet.toSorted((a, b) => b.annotations - a.annotations), [statistics]);
  const bars = outlets.map(({ outlet, annotations }, row): Bar => {
    const words = outlet ?? unknown;
    return {
      name: drawnName(words),
      value: annotations,
      paint: 'accent',
      line: 'solid',
      told: `${words}: ${number(annotations)}`,
      row,
    };
  });
  const rows = outlets.map(
    ({ outlet, articles, annotations }): FigureRow => ({
      cells: [outlet ?? unknown, articles, annotations],
      lead: outlet === null ? undefined : { to: 'corpus', outlet },
    }),
  );
  return (
    <LongBars
      bars={bars}
      name={t('statistics.outlets.title')}
      hint={t('statistics.outlets.hint')}
      columns={[t('statistics.columns.outlet'), t('statistics.columns.articles'), t('statistics.columns.marks')]}
      rows={rows}
      csv={() => csvOf(statisticsTable('outlets', statistics, scheme))}
    />
  );
}

export function SourcesFigure({ statistics, scheme, annotator }: Counted): ReactNode {
  const translator = useTranslator();
  const { t, number } = translator;
  const { parties } = statistics.sources;
  const spoken = useMemo(() => figureWords(scheme, translator), [scheme, translator]);
  const named = parties.map(({ party, claims }) => ({
    party,
    claims,
    words: spoken.party(party, t('statistics.sources.nobody')),
  }));
  const bars = named.map(({ party, claims, words }, row): Bar => {
    const isNamed = party.type === 'words';
    const told = `${words}: ${number(claims)}`;
    return {
      name: drawnName(words),
      value: claims,
      paint: isNamed ? 'accent' : 'ink-soft',
      line: isNamed ? 'solid' : 'dotted',
      told,
      row,
    };
  });
  const kinds = scheme.kinds.filter(({ roles }) => roles.some(({ key }) => key === 'source'));
  const kind = kinds.length === 1 ? (kinds[0]?.key ?? null) : null;
  const rows = named.map(({ party, claims, words }): FigureRow => {
    const asked = asksFor('source', party);
    return { cells: [words, claims], lead: asked ? searchLead([kind ? ['kind', kind] : null, asked], annotator) : undefined };
  });
  return (
    <LongBars
      bars={bars}
      name={t('statistics.sources.title')}
      hint={t('statistics.sources.hint')}
      columns={[t('statistics.columns.source'), t('statistics.columns.claims')]}
      rows={rows}
      csv={() => csvOf(statisticsTable('sources', statistics, scheme))}
      nothing={parties.length === 0 ? t('statistics.sources.none') : null}
    />
  );
}

type FigureParts = Omit<Parameters<typeof Figure>[0], 'draw' | 'below' | 'more' | 'choices'>;

/** The first bars, and the others when they are asked for. */
function LongBars({ bars, ...figure }: FigureParts & { readonly bars: readonly Bar[] }): ReactNode {
  const { t, number } = useTranslator();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? bars : bars.slice(0, MOST_BARS);
  // Drawn again with every rendering, which comes only when something has changed.
  const draw = (pen: Pen) => drawBars([{ heading: '', bars: shown }], pen);
  return (
    <Figure
      {...figure}
      draw={draw}
      more={
        bars.length > MOST_BARS ? (
          <Button className="text-button" onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? t('statistics.showFewer') : t('statistics.showAll', { count: number(bars.length) })}
          </Button>
        ) : null
      }
    />
  );
}
