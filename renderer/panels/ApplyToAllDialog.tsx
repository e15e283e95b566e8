// The review before a mark is made again elsewhere: where its quote occurs, grouped by how it is written, chosen one by one or together.
import { type FormEvent, type KeyboardEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import { Button, Form, Label, Radio, RadioGroup } from 'react-aria-components';
import { type Annotation, quoteOf } from '../../domain/annotation';
import { type FoundOccurrence, type SearchScope, searchScopes } from '../../domain/apply-to-all';
import type { Problem } from '../../domain/problem';
import { labelOf } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { shorten } from '../margin/shorten';
import { choose, type Gathered, groupsOf, isChosen, type SurfaceGroup, type Turned } from '../state/occurrence-choice';
import { schemeOf } from '../state/selection';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';
import { LabelSample, labelStyle } from './LabelSample';
import { OccurrenceGroup } from './OccurrenceGroup';
import { ProblemList } from './ProblemList';
import { useOccurrences } from './use-occurrences';

const TITLE_LENGTH = 50;

export function ApplyToAllDialog({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const { t, name } = useTranslator();
  const { applyToAll } = useActions();
  const scheme = useWorkbenchState(schemeOf);
  const label = scheme && labelOf(scheme, annotation.kind, annotation.label);
  const [scope, setScope] = useState<SearchScope>('project');
  const { gathered, isDone, problems } = useOccurrences(annotation.id, scope);
  const [turned, setTurned] = useState<Turned>(new Set());
  const turn = useCallback((places: readonly FoundOccurrence[], to: boolean) => setTurned((now) => choose(now, places, to)), []);
  const [marking, setMarking] = useState<'no' | 'running' | readonly Problem[]>('no');
  const chosen = useMemo(() => gathered.found.filter((place) => isChosen(turned, place)), [gathered.found, turned]);
  const isReady = isDone && chosen.length > 0 && marking !== 'running';
  const mark = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady) return;
    setMarking('running');
    const places = chosen.map(({ articleId, start, end, quote }) => ({ articleId, start, end, quote }));
    const outcome = await applyToAll(annotation.id, places);
    if (!outcome.ok) setMarking(outcome.problems);
  };
  return (
    <DialogFrame title={t('applyToAll.title', { quote: shorten(quoteOf(annotation), TITLE_LENGTH) })} size="wide">
      <Form className="occurrences" style={labelStyle(label)} onSubmit={(event) => void mark(event)}>
        <div className="occurrences-head">
          <ScopeChoice value={scope} onChange={setScope} />
          {label ? (
            <span className="occurrences-label">
              <LabelSample label={label} /> {name(label.names)}
            </span>
          ) : null}
        </div>
        <Tally gathered={gathered} isDone={isDone} turned={turned} onTurn={turn} />
        <Groups gathered={gathered} turned={turned} onTurn={turn} withTitles={scope === 'project'} />
        <ProblemList problems={typeof marking === 'string' ? problems : marking} />
        <div className="sheet-actions">
          <Button type="submit" className="button is-main" isDisabled={!isReady}>
            {t('applyToAll.mark', { count: chosen.length })}
          </Button>
        </div>
      </Form>
    </DialogFrame>
  );
}

interface ScopeChoiceProps {
  readonly value: SearchScope;
  readonly onChange: (scope: SearchScope) => void;
}

function ScopeChoice({ value, onChange }: ScopeChoiceProps): ReactNode {
  const { t } = useTranslator();
  const choose = (key: string): void => {
    const chosen = searchScopes.find((each) => each === key);
    if (chosen) onChange(chosen);
  };
  return (
    <RadioGroup className="segments is-spacious" orientation="horizontal" value={value} onChange={choose}>
      <Label className="visually-hidden">{t('applyToAll.scope')}</Label>
      <div className="segments-row">
        {searchScopes.map((scope) => (
          // What opens the dialog by keyboard goes on by keyboard: Enter here marks what is chosen.
          <Radio key={scope} value={scope} className="segment" autoFocus={scope === value}>
            {t(`applyToAll.scopes.${scope}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface ChoiceProps {
  readonly gathered: Gathered;
  readonly turned: Turned;
  readonly onTurn: (places: readonly FoundOccurrence[], chosen: boolean) => void;
}

/** How far the search has come, what it left out, and a way to leave out more. */
function Tally({ gathered, isDone, turned, onTurn }: ChoiceProps & { readonly isDone: boolean }): ReactNode {
  const { t } = useTranslator();
  const { found, searched, total, marked, locked, cutOff } = gathered;
  const shared = found.filter((place) => place.overlaps !== null && isChosen(turned, place));
  return (
    <div className="occurrences-tally" role="status">
      {!isDone && total > 0 ? <p>{t('applyToAll.searching', { searched, total })}</p> : null}
      {isDone && found.length === 0 ? <p>{t(marked > 1 || locked > 0 ? 'applyToAll.nothingLeft' : 'applyToAll.none')}</p> : null}
      {marked > 0 ? <p>{t('applyToAll.marked', { count: marked })}</p> : null}
      {locked > 0 ? <p>{t('applyToAll.locked', { count: locked })}</p> : null}
      {cutOff ? <p>{t('applyToAll.cutOff')}</p> : null}
      {shared.length > 0 ? (
        <Button className="link-button" onPress={() => onTurn(shared, false)}>
          {t('applyToAll.leaveShared')}
        </Button>
      ) : null}
    </div>
  );
}

function Groups({ gathered, turned, onTurn, withTitles }: ChoiceProps & { readonly withTitles: boolean }): ReactNode {
  const { t } = useTranslator();
  const groups = useMemo(() => groupsOf(gathered.found), [gathered.found]);
  const articles = withTitles ? gathered.articles : null;
  const show = (group: SurfaceGroup): ReactNode => (
    <OccurrenceGroup
      key={group.surface}
      group={group}
      articles={gathered.articles}
      titles={articles}
      turned={turned}
      onTurn={onTurn}
    />
  );
  const [same, variants] = [groups.filter(({ variant }) => !variant), groups.filter(({ variant }) => variant)];
  return (
    // The arrows go from box to box; the boxes themselves are what is operated.
    // biome-ignore lint/a11y/noStaticElementInteractions: only keys of the boxes inside are heard here.
    <div className="occurrences-groups" onKeyDown={walkBoxes}>
      {same.length > 0 ? (
        <section aria-label={t('applyToAll.same')}>
          {variants.length > 0 ? <h3 className="details-heading">{t('applyToAll.same')}</h3> : null}
          {same.map(show)}
        </section>
      ) : null}
      {variants.length > 0 ? (
        <section aria-label={t('applyToAll.variants')}>
          <h3 className="details-heading">{t('applyToAll.variants')}</h3>
          <p className="quiet-note">{t('applyToAll.variantsHint')}</p>
          {variants.map(show)}
        </section>
      ) : null}
    </div>
  );
}

/** Up, down, Home and End, over the boxes of groups and of places alike. */
function walkBoxes(event: KeyboardEvent<HTMLElement>): void {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const at = event.target instanceof HTMLInputElement ? boxes.indexOf(event.target) : -1;
  if (at < 0) return;
  const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[event.key];
  const box = goal === undefined ? undefined : boxes[goal];
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.closest('label')?.scrollIntoView({ block: 'nearest' });
}
