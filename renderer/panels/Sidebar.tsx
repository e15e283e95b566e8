// The side of the window: what to read, what is known about it, its marks, and its history.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ArticleList } from '../corpus/ArticleList';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { SecondHalf } from '../SecondHalf';
import type { PanelName } from '../state/panels-state';
import { useActions, useWorkbenchState } from '../state/use-workbench';

const panels: Readonly<Record<PanelName, () => ReactNode>> = {
  articles: ArticleList,
  details: () => <SecondHalf>{({ ArticleDetails }) => <ArticleDetails />}</SecondHalf>,
  marks: () => <SecondHalf>{({ MarksPanel }) => <MarksPanel />}</SecondHalf>,
  history: () => <SecondHalf>{({ HistoryPanel }) => <HistoryPanel />}</SecondHalf>,
  search: () => <SecondHalf>{({ SearchPanel }) => <SearchPanel />}</SecondHalf>,
};
const panelNames = ['articles', 'details', 'marks', 'history', 'search'] as const satisfies readonly PanelName[];

export function Sidebar(): ReactNode {
  const { t } = useTranslator();
  const { choosePanel } = useActions();
  const shown = useWorkbenchState((state) => state.panels.shown);
  return (
    <aside className="sidebar" data-region="corpus" aria-label={t('regions.corpus')}>
      <Tabs
        className="sidebar-tabs"
        selectedKey={shown}
        onSelectionChange={(key) => {
          const panel = panelNames.find((each) => each === key);
          if (panel) choosePanel(panel);
        }}
      >
        <TabList className="tab-list" aria-label={t('regions.corpus')}>
          {panelNames.map((panel) => (
            <Tab key={panel} id={panel} className="tab" aria-label={t(`panels.${panel}`)}>
              {/* A fifth name would not stand beside the others where the window is narrow. */}
              {panel === 'search' ? <Icon name="search" /> : t(`panels.${panel}`)}
            </Tab>
          ))}
        </TabList>
        {panelNames.map((panel) => {
          const Panel = panels[panel];
          return (
            <TabPanel key={panel} id={panel} className="tab-panel">
              <Panel />
            </TabPanel>
          );
        })}
      </Tabs>
    </aside>
  );
}
