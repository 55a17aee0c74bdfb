import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/components/page';
import { MacrosPanel } from './macros-panel';
import { RepliesPanel } from './replies-panel';
import { TagsPanel } from './tags-panel';

/** What the desk keeps for itself: replies that are written once, macros, and tags. */
export function RepliesPage() {
  const { t } = useTranslation('replies');
  const { section } = useParams();
  const navigate = useNavigate();
  const shown = ['tags', 'macros'].find((name) => name === section) ?? 'replies';
  return (
    <Page title={t('title')} width="narrow">
      <Tabs value={shown} onChange={(next) => void navigate(next === 'replies' ? '/replies' : `/replies/${next}`)} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="replies">{t('sections.replies')}</Tabs.Tab>
          <Tabs.Tab value="macros">{t('sections.macros')}</Tabs.Tab>
          <Tabs.Tab value="tags">{t('sections.tags')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="replies">
          <RepliesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="macros">
          <MacrosPanel />
        </Tabs.Panel>
        <Tabs.Panel value="tags">
          <TagsPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
