// What is asked of an export on one side, and on the other what it would be; below both, in words, what will be written.
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { FormatSummary } from '../../domain/format-summary';
import type { Problem } from '../../domain/problem';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { DialogFrame } from '../panels/DialogFrame';
import { ProblemList } from '../panels/ProblemList';
import { schemeOf } from '../state/selection';
import { useActions, useExporting, useWorkbenchState } from '../state/use-workbench';
import { ExportPreviewPane } from './ExportPreviewPane';
import { exportSum } from './export-words';
import { FormatPicker } from './FormatPicker';
import { PresetBar } from './PresetBar';
import { ReleaseSettings } from './ReleaseSettings';
import { SelectionSettings } from './SelectionSettings';
import { SplitSettings } from './SplitSettings';
import { usePreview } from './use-preview';
import { WritingSettings } from './WritingSettings';

interface ExportFormProps {
  /** Whether the system's own dialog stands over this one. */
  readonly isChoosingPlace: boolean;
  /** Why the last export was not written. */
  readonly problems: readonly Problem[];
}

export function ExportForm({ isChoosingPlace, problems }: ExportFormProps): ReactNode {
  const translator = useTranslator();
  const { t } = translator;
  const { draftExport, exportProject, putExportAway } = useActions();
  const { draft } = useExporting();
  const scheme = useWorkbenchState(schemeOf);
  const formats = useFormats();
  const { preview, isStale } = usePreview(draft);
  const format = formats.find(({ key }) => key === draft.format);
  if (!scheme) return null;
  const settings = { draft, scheme, onChange: draftExport };
  const isEmpty = preview?.ok === true && preview.value.articles === 0;
  return (
    <DialogFrame title={t('export.title')} size="roomy" onClose={putExportAway}>
      <div className="export-sides">
        <div className="export-settings">
          <PresetBar draft={draft} onChange={draftExport} />
          <FormatPicker formats={formats} draft={draft} onChange={draftExport} />
          {format ? <WritingSettings {...settings} format={format} /> : null}
          <SelectionSettings {...settings} />
          <SplitSettings {...settings} />
          <ReleaseSettings {...settings} />
        </div>
        <ExportPreviewPane outcome={preview} isStale={isStale} />
      </div>
      <footer className="export-foot">
        <Refusals problems={problems} />
        <div className="export-foot-row">
          <p className="export-sum" role="status">
            {preview?.ok ? exportSum(draft, preview.value, format, translator) : t('export.sum.counting')}
          </p>
          <Checkbox className="choice is-box" isSelected={draft.strict} onChange={(strict) => draftExport({ ...draft, strict })}>
            <span className="choice-mark" aria-hidden="true">
              <Icon name="check" />
            </span>
            {t('export.strict')}
          </Checkbox>
          <Button
            className="button is-main"
            isDisabled={isChoosingPlace || preview?.ok === false || isEmpty}
            onPress={() => void exportProject()}
          >
            {t('export.run')}
          </Button>
        </div>
      </footer>
    </DialogFrame>
  );
}

/** That someone stopped it is no failure. */
function Refusals({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { problem } = useTranslator();
  const [first] = problems;
  if (first?.code === 'export-cancelled') return <p role="status">{problem(first)}</p>;
  return (
    <div className="export-refusals" role="alert">
      <ProblemList problems={problems} />
    </div>
  );
}

function useFormats(): readonly FormatSummary[] {
  const { listFormats } = useActions();
  const [formats, setFormats] = useState<readonly FormatSummary[]>([]);
  useEffect(() => {
    void listFormats().then((listed) => setFormats(listed.ok ? listed.value : []));
  }, [listFormats]);
  return formats;
}
