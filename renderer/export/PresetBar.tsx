// The presets of the project: chosen, saved from the present settings, renamed, changed and deleted.
import { type ReactNode, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Label, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Change } from '../../domain/change-set';
import type { ExportPreset } from '../../domain/export-preset';
import { optionsOf, type PresetOptions } from '../../domain/preset-options';
import type { Outcome, Problem } from '../../domain/problem';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { IconButton } from '../panels/IconButton';
import { ProblemList } from '../panels/ProblemList';
import { NameForm } from '../search/NameForm';
import { isAsIn } from '../state/export-draft';
import { useActions, useWorkbenchState } from '../state/use-workbench';
import { OneOf } from './SettingRow';

interface PresetBarProps {
  readonly draft: PresetOptions;
  readonly onChange: (draft: PresetOptions) => void;
}

const none: readonly ExportPreset[] = [];
/** Stands for settings that are not of a preset. */
const NONE = 'none';

export function PresetBar({ draft, onChange }: PresetBarProps): ReactNode {
  const { t } = useTranslator();
  const presets = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.exportPresets : none));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const chosen = presets.find(({ id }) => id === chosenId) ?? presets.find((preset) => isAsIn(preset, draft)) ?? null;
  const choose = (id: string): void => {
    const preset = presets.find((each) => each.id === id);
    const said = preset && optionsOf(preset);
    setProblems(said && !said.ok ? said.problems : []);
    setChosenId(said?.ok ? id : null);
    if (said?.ok) onChange(said.value);
  };
  return (
    <div className="preset-bar">
      <OneOf
        label={t('export.presets.title')}
        value={chosen?.id ?? NONE}
        groups={[
          { name: null, choices: [{ id: NONE, words: t('export.presets.none') }] },
          ...(presets.length > 0
            ? [{ name: t('export.presets.title'), choices: presets.map(({ id, name }) => ({ id, words: name })) }]
            : []),
        ]}
        onChange={choose}
      />
      {chosen && !isAsIn(chosen, draft) ? <span className="quiet-note">{t('export.presets.changed')}</span> : null}
      <SavePreset draft={draft} onSaved={setChosenId} />
      {chosen ? <PresetMenu preset={chosen} draft={draft} onProblems={setProblems} /> : null}
      <ProblemList problems={problems} />
    </div>
  );
}

interface SavePresetProps {
  readonly draft: PresetOptions;
  readonly onSaved: (id: string) => void;
}

function SavePreset({ draft, onSaved }: SavePresetProps): ReactNode {
  const { t } = useTranslator();
  const { saveExportPreset } = useActions();
  return (
    <DialogTrigger>
      <IconButton icon="keep" name={t('export.presets.save')} />
      <Popover className="popover">
        <Dialog aria-label={t('export.presets.save')}>
          {({ close }) => (
            <PresetName
              name=""
              act={t('export.presets.saveIt')}
              onName={(name) => saveExportPreset(name, draft)}
              onDone={({ changeSet: { created } }) => {
                const [record] = created;
                if (record?.type === 'export-preset') onSaved(record.value.id);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface PresetNameProps {
  readonly name: string;
  readonly act: string;
  readonly onName: (name: string) => Promise<Outcome<Change>>;
  readonly onDone: (change: Change) => void;
}

/** What is wrong with the name is said under it. */
function PresetName({ name, act, onName, onDone }: PresetNameProps): ReactNode {
  const { t } = useTranslator();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  return (
    <>
      <NameForm
        name={name}
        label={t('export.presets.name')}
        act={act}
        onName={(next) =>
          void onName(next).then((outcome) => {
            if (outcome.ok) onDone(outcome.value);
            else setProblems(outcome.problems);
          })
        }
      />
      <div className="export-name-problems" role="alert">
        <ProblemList problems={problems} />
      </div>
    </>
  );
}

interface PresetMenuProps {
  readonly preset: ExportPreset;
  readonly draft: PresetOptions;
  readonly onProblems: (problems: readonly Problem[]) => void;
}

function PresetMenu({ preset, draft, onProblems }: PresetMenuProps): ReactNode {
  const { t } = useTranslator();
  const { renameExportPreset, replaceExportPreset, deleteExportPreset } = useActions();
  const [isRenaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const told = (outcome: Outcome<Change>): void => onProblems(outcome.ok ? [] : outcome.problems);
  return (
    <>
      <MenuTrigger>
        <Button ref={button} className="icon-button" aria-label={t('export.presets.more')}>
          <Icon name="more" />
        </Button>
        <Popover className="popover">
          <Menu className="menu">
            <Act name={t('export.presets.rename')} onAction={() => setRenaming(true)} />
            {isAsIn(preset, draft) ? null : (
              <Act name={t('export.presets.replace')} onAction={() => void replaceExportPreset(preset.id, draft).then(told)} />
            )}
            <Act name={t('export.presets.delete')} onAction={() => void deleteExportPreset(preset.id).then(told)} />
          </Menu>
        </Popover>
      </MenuTrigger>
      <Popover className="popover" triggerRef={button} isOpen={isRenaming} onOpenChange={setRenaming}>
        <Dialog aria-label={t('export.presets.renaming', { name: preset.name })}>
          <PresetName
            name={preset.name}
            act={t('export.presets.renameIt')}
            onName={(name) => renameExportPreset(preset.id, name)}
            onDone={() => setRenaming(false)}
          />
        </Dialog>
      </Popover>
    </>
  );
}

function Act({ name, onAction }: { readonly name: string; readonly onAction: () => void }): ReactNode {
  return (
    <MenuItem className="menu-item" textValue={name} onAction={onAction}>
      <Label className="menu-words">{name}</Label>
    </MenuItem>
  );
}
