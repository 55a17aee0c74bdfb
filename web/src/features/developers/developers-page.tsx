import { Anchor, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/components/page';
import { HooksPanel } from './hooks/hooks-panel';
import { TokensPanel } from './tokens/tokens-panel';

const sections = ['tokens', 'hooks'] as const;

/** How other systems come in, and what they are told. */
export function DevelopersPage() {
  const { t } = useTranslation('developers');
  const { section } = useParams();
  const navigate = useNavigate();
  const shown = sections.find((name) => name === section) ?? 'tokens';
  return (
    <Page
      width="narrow"
      title={t('title')}
      lead={
        <>
          {t('subtitle')}{' '}
          <Anchor href="/developers" target="_blank" td="underline">
            {t('reference')}
          </Anchor>
        </>
      }
    >
      <Tabs value={shown} onChange={(next) => void navigate(`/integrations/${next}`)} keepMounted={false}>
        <Tabs.List mb="lg">
          {sections.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`sections.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="tokens">
          <TokensPanel />
        </Tabs.Panel>
        <Tabs.Panel value="hooks">
          <HooksPanel />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
