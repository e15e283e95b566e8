// Writing a dataset: which format, whose layers, what would be lost, what it will look like; then the file with its hash.
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Annotator } from '../../domain/annotation';
import type { ExportPreview } from '../../domain/export-progress';
import type { FormatSummary } from '../../domain/format-summary';
import type { PresetOptions } from '../../domain/preset-options';
import type { Outcome } from '../../domain/problem';
import type { ExportReport } from '../../domain/workbench-contract';
import { formatSentence } from '../i18n/format-sentence';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions, useExporting, useWorkbenchState } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';
import { ProblemList } from './ProblemList';

const nobody: readonly Annotator[] = [];

export function ExportDialog(): ReactNode {
  const { t } = useTranslator();
  const { exportProject, draftExport } = useActions();
  const { draft, run, outcome } = useExporting();
  const preview = usePreview(draft);
  if (outcome?.ok) return <ExportedDialog report={outcome.value} />;
  return (
    <DialogFrame title={t('export.title')} size="wide">
      <FormatChoice value={draft.format} onChange={(format) => draftExport({ ...draft, format })} />
      <AnnotatorChoice
        value={draft.selection.annotators}
        onChange={(annotators) =>
          draftExport({ ...draft, selection: { ...draft.selection, annotators: annotators && [...annotators] } })
        }
      />
      {preview ? <PreviewParts outcome={preview} /> : <p className="quiet-note">…</p>}
      <ProblemList problems={outcome ? outcome.problems : []} />
      <div className="sheet-actions">
        <Button className="button is-main" isDisabled={run !== null || !preview?.ok} onPress={() => void exportProject()}>
          {run ? t('export.running') : t('export.run')}
        </Button>
      </div>
    </DialogFrame>
  );
}

function usePreview(draft: PresetOptions): Outcome<ExportPreview> | null {
  const { watchExport } = useActions();
  const [preview, setPreview] = useState<Outcome<ExportPreview> | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void watchExport(draft, { signal: stop.signal, onPart: setPreview });
    return () => stop.abort();
  }, [draft, watchExport]);
  return preview;
}

function FormatChoice({ value, onChange }: { readonly value: string; readonly onChange: (format: string) => void }): ReactNode {
  const { t, name } = useTranslator();
  const formats = useFormats();
  return (
    <RadioGroup className="choices" value={value} onChange={onChange}>
      <Label className="field-label">{t('export.format')}</Label>
      {formats.map(({ key, names }) => (
        <Radio key={key} value={key} className="choice">
          <span className="choice-mark" aria-hidden="true" />
          {name(names)}
          <span className="quiet-note">{t(formatSentence(key))}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Those that can be written. */
function useFormats(): readonly FormatSummary[] {
  const { listFormats } = useActions();
  const [formats, setFormats] = useState<readonly FormatSummary[]>([]);
  useEffect(() => {
    void listFormats().then((listed) => setFormats(listed.ok ? listed.value.filter(({ writes }) => writes) : []));
  }, [listFormats]);
  return formats;
}

interface AnnotatorChoiceProps {
  readonly value: readonly string[] | null;
  readonly onChange: (names: readonly string[] | null) => void;
}

function AnnotatorChoice({ value, onChange }: AnnotatorChoiceProps): ReactNode {
  const { t } = useTranslator();
  const everyone = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : nobody));
  if (everyone.length < 2) return null;
  const names = everyone.map(({ name }) => name);
  return (
    <CheckboxGroup
      className="choices is-row"
      value={[...(value ?? names)]}
      onChange={(chosen) => onChange(chosen.length === names.length ? null : chosen)}
    >
      <Label className="field-label">{t('export.annotators')}</Label>
      {names.map((name) => (
        <Checkbox key={name} value={name} className="choice is-box">
          <span className="choice-mark" aria-hidden="true">
            <Icon name="check" />
          </span>
          <bdi>{name}</bdi>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

function PreviewParts({ outcome }: { readonly outcome: Outcome<ExportPreview> }): ReactNode {
  const { t, loss } = useTranslator();
  if (!outcome.ok) return <ProblemList problems={outcome.problems} />;
  const { articles, annotations, losses, firstRecord } = outcome.value;
  return (
    <>
      <p className="sheet-sum">
        {t('export.articles', { count: articles })} · {t('export.annotations', { count: annotations })}
      </p>
      <h3 className="details-heading">{t('export.losses')}</h3>
      {losses.length === 0 ? (
        <p className="good-news">
          <Icon name="check" /> {t('export.noLosses')}
        </p>
      ) : (
        <ul className="plain-list">
          {losses.map((each) => (
            <li key={each.code}>
              {loss(each)}
              <bdi className="loss-examples" dir="auto">
                {each.examples.join(' · ')}
              </bdi>
            </li>
          ))}
        </ul>
      )}
      {firstRecord ? (
        <>
          <h3 className="details-heading">{t('export.firstRecord')}</h3>
          <textarea
            className="record-preview"
            dir="ltr"
            readOnly
            rows={7}
            aria-label={t('export.firstRecord')}
            value={firstRecord}
          />
        </>
      ) : null}
    </>
  );
}

function ExportedDialog({ report }: { readonly report: ExportReport }): ReactNode {
  const { t } = useTranslator();
  const { closeDialog, putExportAway } = useActions();
  useEffect(() => putExportAway, [putExportAway]);
  return (
    <DialogFrame title={t('export.written')} size="wide">
      <p className="sheet-sum">
        {t('export.articles', { count: report.articles })} · {t('export.annotations', { count: report.annotations })}
      </p>
      <dl className="facts">
        <div className="fact">
          <dt>{t('export.path')}</dt>
          <dd>
            <bdi dir="ltr">{report.path}</bdi>
          </dd>
        </div>
        <div className="fact">
          <dt>{t('export.size')}</dt>
          <dd>{t('export.bytes', { count: report.bytes })}</dd>
        </div>
        <div className="fact">
          <dt>{t('export.sha256')}</dt>
          <dd>
            <code className="hash" dir="ltr">
              {report.sha256}
            </code>
          </dd>
        </div>
      </dl>
      <div className="sheet-actions">
        <Button className="button is-main" onPress={closeDialog}>
          {t('common.done')}
        </Button>
      </div>
    </DialogFrame>
  );
}
