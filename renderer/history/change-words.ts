// A change of history in words, in the language in force: who did it, what was done, and what came along with it.
import type { ChangeFact, FillerFact } from '../../domain/change-facts';
import { kindOf, labelOf, roleOf, type Scheme } from '../../domain/scheme';
import { asArabicObject } from '../../domain/strings/arabic-object';
import type { InterfaceKey } from '../../domain/strings/strings';
import type { ToldChange } from '../../domain/told-history';
import { keycaps } from '../commands/key';
import type { Translator } from '../i18n/translator';
import { shorten } from '../margin/shorten';

/** What names the things that facts hold only the keys of. */
export interface Names {
  readonly translator: Translator;
  readonly scheme: Scheme;
  /** Whose window this is. */
  readonly annotatorId: string | null;
  /** By id. */
  readonly annotators: ReadonlyMap<string, string>;
}

export interface ChangeWords {
  readonly sentence: string;
  /** What else the change did. */
  readonly others: readonly string[];
}

type Mood = 'past' | 'act';
/** A string of history in both moods, with what fills its blanks. */
type Telling = readonly [
  name: InterfaceKey extends infer K ? (K extends `history.past.${infer Name}` ? Name : never) : never,
  blanks: Readonly<Record<string, string | number>>,
];

/** What a command did as a whole, where its facts alone would not say it. */
function leadOf(command: string): Telling | null {
  switch (command) {
    case 'go-back':
      return ['went-back', {}];
    case 'load-seeds':
      return ['seeds-loaded', {}];
    default:
      return null;
  }
}

export function changeWords(change: ToldChange, names: Names): ChangeWords {
  const { t } = names.translator;
  const lead = leadOf(change.command);
  const told = change.facts.map((fact) => tellingOf(fact, names));
  const [main = ['other', { command: change.command }] as const, ...rest] = lead ? [lead, ...told] : told;
  const say = ([name, blanks]: Telling, mood: Mood): string => t(`history.${mood}.${name}`, blanks);
  const blanks = { past: say(main, 'past'), act: say(main, 'act'), who: whoDid(change, names) };
  const others = rest.map((each) => begun(say(each, 'act')));
  return {
    sentence: begun(t(frameOf(change, names), blanks)),
    others: change.more > 0 ? [...others, t('history.more', { count: change.more })] : others,
  };
}

/** The author's name; one's own stands as «you». */
export function whoDid(
  { authorId }: Pick<ToldChange, 'authorId'>,
  { annotatorId, annotators, translator: { t } }: Names,
): string {
  if (authorId === null) return t('history.noAuthor');
  return authorId === annotatorId ? t('history.you') : (annotators.get(authorId) ?? t('history.noAuthor'));
}

function frameOf({ authorId, kind }: ToldChange, { annotatorId }: Names): InterfaceKey {
  const who = authorId === null ? 'nobody' : authorId === annotatorId ? 'own' : 'other';
  if (kind === 'edit') return `history.${who}`;
  return kind === 'undo' ? `history.${who}Undo` : `history.${who}Redo`;
}

/** Sentences begin with a capital where the script has them. An isolate may stand before the first letter. */
function begun(sentence: string): string {
  return sentence.replace(/^(\u2068?)(\p{Ll})/u, (_all, isolate: string, letter: string) => isolate + letter.toUpperCase());
}

const QUOTE_LENGTH = 48;
const NOTE_LENGTH = 80;

const quoted = (words: string): string => shorten(words, QUOTE_LENGTH);

type MarkFact = Extract<ChangeFact, { annotationId: string }>;

function tellingOf(fact: ChangeFact, names: Names): Telling {
  return 'annotationId' in fact ? markTelling(fact, names) : otherTelling(fact, names);
}

/** What was done to one mark. */
function markTelling(fact: MarkFact, names: Names): Telling {
  const { translator, scheme } = names;
  const { name } = translator;
  const quote = quoted(fact.quote);
  switch (fact.fact) {
    case 'marked':
    case 'deleted':
    case 'note-removed':
    case 'unsure':
    case 'sure':
      return [fact.fact, { quote, ...labelBlanks(fact, names) }];
    case 'relabelled':
      return [
        'relabelled',
        {
          quote,
          ...labelBlanks(fact, names),
          from: labelBlanks({ kind: fact.fromKind, label: fact.fromLabel }, names).label,
        },
      ];
    case 'moved':
      return ['moved', { quote, before: quoted(fact.before) }];
    case 'piece-added':
    case 'piece-removed':
      return [fact.fact, { quote, piece: quoted(fact.piece) }];
    case 'linked':
    case 'unlinked': {
      const role = roleOf(scheme, fact.kind, fact.role);
      return [fact.fact, { quote, role: role ? name(role.names) : fact.role, filler: fillerWords(fact.filler, names) }];
    }
    case 'attribute-set':
    case 'attribute-cleared': {
      const attribute = kindOf(scheme, fact.kind)?.attributes.find(({ key }) => key === fact.attribute);
      const key = fact.fact === 'attribute-set' ? fact.value : '';
      const value = attribute?.values.find((each) => each.key === key);
      const attributeName = attribute ? name(attribute.names) : fact.attribute;
      return [fact.fact, { quote, attribute: attributeName, value: value ? name(value.names) : key }];
    }
    case 'noted':
      return ['noted', { quote, note: shorten(fact.note, NOTE_LENGTH) }];
  }
}

/** What was done to many marks, to the article or to the project. */
function otherTelling(fact: Exclude<ChangeFact, MarkFact>, names: Names): Telling {
  const { translator, scheme } = names;
  const { t, name } = translator;
  switch (fact.fact) {
    case 'marks-added':
      return fact.kind !== null && fact.label !== null
        ? ['marks-added-alike', { count: fact.count, ...labelBlanks({ kind: fact.kind, label: fact.label }, names) }]
        : ['marks-added', { count: fact.count }];
    case 'marks-deleted':
    case 'marks-changed':
      return [fact.fact, { count: fact.count }];
    case 'status':
      return ['status', { status: t(`status.${fact.status}`) }];
    case 'region':
      return fact.kind === 'content'
        ? ['region-content', { words: quoted(fact.words) }]
        : ['region', { words: quoted(fact.words), kind: t(`regionKinds.${fact.kind}`) }];
    case 'label-set': {
      const kind = kindOf(scheme, fact.kind);
      const set = kind?.labelSets.find(({ key }) => key === fact.labelSet);
      return ['label-set', { kind: kind ? name(kind.names) : fact.kind, labelSet: set ? name(set.names) : fact.labelSet }];
    }
    case 'shortcut': {
      const { label } = labelBlanks(fact, names);
      return fact.shortcut
        ? ['shortcut', { label, key: keycaps(fact.shortcut, 'rtl').join(' + ') }]
        : ['shortcut-none', { label }];
    }
    case 'label-added': {
      const kind = kindOf(scheme, fact.kind);
      const label = labelOf(scheme, fact.kind, fact.label);
      return ['label-added', { kind: kind ? name(kind.names) : fact.kind, label: label ? name(label.names) : fact.label }];
    }
    case 'scheme':
      return ['scheme', { version: fact.version }];
    case 'annotator-added':
    case 'annotator-changed':
    case 'search-saved':
    case 'search-renamed':
    case 'search-deleted':
    case 'preset-saved':
    case 'preset-renamed':
    case 'preset-changed':
    case 'preset-deleted':
    case 'project-made':
    case 'project-renamed':
      return [fact.fact, { name: fact.name }];
    case 'line-accepted':
    case 'line-rejected':
    case 'line-undecided':
      return [fact.fact, { words: quoted(fact.words), outlet: fact.outlet || t('repeated.noOutlet') }];
    case 'articles-linked':
    case 'articles-parted':
    case 'articles-undecided': {
      const titled = (title: string): string => quoted(title || t('corpus.untitled'));
      return [fact.fact, { title: titled(fact.title), other: titled(fact.other) }];
    }
    case 'articles-added':
    case 'articles-removed':
      return [fact.fact, { count: fact.count, title: quoted(fact.title || t('corpus.untitled')) }];
    case 'articles-changed':
      return ['articles-changed', { count: fact.count, title: quoted(fact.title || t('corpus.untitled')) }];
    case 'articles-set': {
      const field = fact.field === 'column' ? (fact.column ?? '') : t(`details.${fact.field}`);
      const blanks = { count: fact.count, title: quoted(fact.title || t('corpus.untitled')), field };
      return fact.value === null ? ['articles-cleared', blanks] : ['articles-set', { ...blanks, value: quoted(fact.value) }];
    }
  }
}

/** A label's name; of a kind that is read in the margin the kind is named first, for its labels alone say too little. */
function labelBlanks(
  { kind: kindKey, label: labelKey }: { readonly kind: string; readonly label: string },
  { scheme, translator: { name } }: Names,
): { readonly label: string; readonly labelled: string } {
  const kind = kindOf(scheme, kindKey);
  const known = labelOf(scheme, kindKey, labelKey);
  const label = known ? name(known.names) : labelKey;
  const kindName = kind?.place === 'margin' ? name(kind.names) : label;
  if (kindName === label) return { label, labelled: asArabicObject(label) };
  return { label: `${kindName}: ${label}`, labelled: `${asArabicObject(kindName)}: ${label}` };
}

function fillerWords(filler: FillerFact, { translator: { t } }: Names): string {
  if ('special' in filler) return t(`fillers.${filler.special}`);
  const words = 'topic' in filler ? filler.topic : filler.quote;
  return words === null ? t('history.gone') : t('history.quoted', { words: shorten(words, QUOTE_LENGTH) });
}
