// Writing a dataset: which format, whose layers, what would be lost, what it will look like; then the file with its hash.
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Annotator } from '../../domain/annotation';
import type { ExportRequest } from '../../domain/export-options';
import type { FormatSummary } from '../../domain/format-summary';
import type { Outcome, Problem } from '../../domain/problem';
import type { ExportReport, Loss } from '../../domain/workbench-contract';
import { formatSentence } from '../i18n/format-sentence';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';
import { ProblemList } from './ProblemList';

interface Preview {
  readonly articles: number;
  readonly annotations: number;
  readonly losses: readonly Loss[];
  readonly firstRecord: string;
}

const nobody: readonly Annotator[] = [];

export function ExportDialog(): ReactNode {
  const { t } = useTranslator();
  const { exportProject } = useActions();
  const [format, setFormat] = useState('jsonl');
  const [annotators, setAnnotators] = useState<readonly string[] | null>(null);
  const [report, setReport] = useState<ExportReport | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [running, setRunning] = useState(false);
  const preview = usePreview(format, annotators);
  const run = async (): Promise<void> => {
    setRunning(true);
    const outcome = await exportProject({ format, selection: { annotators: annotators && [...annotators] } });
    setRunning(false);
    setProblems(outcome.ok ? [] : outcome.problems);
    if (outcome.ok && outcome.value) setReport(outcome.value);
  };
  if (report) return <ExportedDialog report={report} />;
  return (
    <DialogFrame title={t('export.title')} size="wide">
      <FormatChoice value={format} onChange={setFormat} />
      <AnnotatorChoice value={annotators} onChange={setAnnotators} />
      {preview ? <PreviewParts outcome={preview} /> : <p className="quiet-note">…</p>}
      <ProblemList problems={problems} />
      <div className="sheet-actions">
        <Button className="button is-main" isDisabled={running || !preview?.ok} onPress={() => void run()}>
          {running ? t('export.running') : t('export.run')}
        </Button>
      </div>
    </DialogFrame>
  );
}

function usePreview(format: string, annotators: readonly string[] | null): Outcome<Preview> | null {
  const { previewExport } = useActions();
  const [preview, setPreview] = useState<Outcome<Preview> | null>(null);
  useEffect(() => {
    let current = true;
    const request: ExportRequest = { format, selection: { annotators: annotators && [...annotators] } };
    void previewExport(request).then((outcome) => {
      if (current) setPreview(outcome);
    });
    return () => {
      current = false;
    };
  }, [format, annotators, previewExport]);
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

function PreviewParts({ outcome }: { readonly outcome: Outcome<Preview> }): ReactNode {
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
  const { closeDialog } = useActions();
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
