// The projects that were open lately: one press opens one; whose file is gone says so and can be taken off the list.
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RecentProject } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions } from '../state/use-workbench';
import { DialogFrame } from './DialogFrame';

interface RecentProjectsProps {
  readonly onOpened?: () => void;
}

export function RecentProjects({ onOpened }: RecentProjectsProps): ReactNode {
  const { t } = useTranslator();
  const { listRecent, openRecent, forgetRecent } = useActions();
  const [projects, setProjects] = useState<readonly RecentProject[] | null>(null);
  useEffect(() => {
    let isHere = true;
    void listRecent().then((listed) => isHere && setProjects(listed));
    return () => {
      isHere = false;
    };
  }, [listRecent]);
  if (!projects || projects.length === 0) {
    return onOpened && projects ? <p className="quiet-note">{t('recent.none')}</p> : null;
  }
  return (
    <section className="recent" aria-label={t('recent.title')}>
      {onOpened ? null : <h2 className="details-heading">{t('recent.title')}</h2>}
      <ul className="recent-list">
        {projects.map(({ path, name, isMissing }) => (
          <li key={path} className={isMissing ? 'recent-row is-missing' : 'recent-row'}>
            <Button
              className="recent-open"
              isDisabled={isMissing}
              onPress={() => void openRecent(path).then((isOpen) => isOpen && onOpened?.())}
            >
              <bdi className="recent-name">{name}</bdi>
              {isMissing ? <span className="recent-missing">{t('recent.missing')}</span> : null}
              <span className="recent-path">
                <bdi dir="ltr">{path}</bdi>
              </span>
            </Button>
            <Button
              className="icon-button is-small"
              aria-label={t('recent.forget', { name })}
              onPress={() => void forgetRecent(path).then(setProjects)}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function RecentProjectsDialog(): ReactNode {
  const { t } = useTranslator();
  const { closeDialog } = useActions();
  return (
    <DialogFrame title={t('recent.title')}>
      <RecentProjects onOpened={closeDialog} />
    </DialogFrame>
  );
}
