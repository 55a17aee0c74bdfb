import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '@/components/page';
import { DocumentPanel } from './document-panel';
import { FaqPanel } from './faq-panel';
import classes from './knowledge.module.css';
import { SearchPanel } from './search-panel';
import { UnansweredPanel } from './unanswered/unanswered-panel';
import { useIndexingProgress } from './use-indexing-progress';

const TABS = ['faqs', 'documents', 'unanswered', 'search'] as const;

/** What the shop knows. The address holds the tab and what is searched, so that a link shows the same. */
export function KnowledgePage() {
  const { t } = useTranslation(['knowledge', 'bot']);
  const [parameters, setParameters] = useSearchParams();
  useIndexingProgress();
  const tab = TABS.find((name) => name === parameters.get('tab')) ?? 'faqs';
  const q = parameters.get('q') ?? '';
  const open = (next: string | null) => setParameters(next === null || next === 'faqs' ? {} : { tab: next });
  const search = (text: string) =>
    setParameters({ ...(tab === 'faqs' ? {} : { tab }), ...(text === '' ? {} : { q: text }) }, { replace: true });
  return (
    <Page title={t('title')} lead={t('subtitle')} fill>
      <Tabs value={tab} onChange={open} keepMounted={false} className={classes.tabs}>
        <Tabs.List>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="faqs" className={classes.panel}>
          <FaqPanel q={q} onQ={search} />
        </Tabs.Panel>
        <Tabs.Panel value="documents" className={classes.panel}>
          <DocumentPanel />
        </Tabs.Panel>
        <Tabs.Panel value="unanswered" className={classes.panel}>
          <UnansweredPanel />
        </Tabs.Panel>
        <Tabs.Panel value="search" className={classes.panel}>
          <SearchPanel q={q} onQ={search} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
