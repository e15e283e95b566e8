// The side of the window where one chooses what to read: the list of articles, and what is known about the open one.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ArticleList } from '../corpus/ArticleList';
import { useTranslator } from '../i18n/use-translator';
import { ArticleDetails } from './ArticleDetails';

export function Sidebar(): ReactNode {
  const { t } = useTranslator();
  return (
    <aside className="sidebar" data-region="corpus" aria-label={t('regions.corpus')}>
      <Tabs className="sidebar-tabs">
        <TabList className="tab-list" aria-label={t('regions.corpus')}>
          <Tab id="articles" className="tab">
            {t('corpus.articles')}
          </Tab>
          <Tab id="details" className="tab">
            {t('corpus.details')}
          </Tab>
        </TabList>
        <TabPanel id="articles" className="tab-panel">
          <ArticleList />
        </TabPanel>
        <TabPanel id="details" className="tab-panel">
          <ArticleDetails />
        </TabPanel>
      </Tabs>
    </aside>
  );
}
