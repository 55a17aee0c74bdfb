import { Alert, Button, Card, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { problemText } from '@/lib/problem-text';
import { GreetingMatrix } from './greeting-matrix';
import { PreviewCard } from './preview-card';
import { useGreetings, type GreetingRule } from './requests';
import { RuleDialog } from './rule-dialog';

/** Who is greeted how: a row a rule, a column a condition; and below, what somebody would hear and why. */
export function GreetingsPage() {
  const { t } = useTranslation('greetings');
  const rules = useGreetings();
  const [open, setOpen] = useState<GreetingRule | 'new' | null>(null);
  return (
    <Page title={t('title')} lead={t('subtitle')} actions={<Button onClick={() => setOpen('new')}>{t('add')}</Button>}>
      <Stack gap="xl">
        <Card withBorder padding="lg" component="section">
          <Stack gap="md">
            <Title order={2}>{t('rules')}</Title>
            <Text size="sm" c="dimmed">
              {t('order')}
            </Text>
            {rules.isPending && <Skeleton height={160} radius="lg" />}
            {rules.isError && <Alert color="red">{problemText(rules.error, t('failed'))}</Alert>}
            {rules.data?.length === 0 && <EmptyState icon={IconMoodSmile} title={t('empty')} text={t('emptyText')} />}
            {rules.data && rules.data.length > 0 && <GreetingMatrix rules={rules.data} edit={setOpen} />}
          </Stack>
        </Card>
        <PreviewCard />
      </Stack>
      {open && <RuleDialog stored={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Page>
  );
}
