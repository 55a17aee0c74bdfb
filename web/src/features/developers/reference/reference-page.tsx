import { Accordion, Alert, Anchor, Code, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '@/components/language-switch';
import { problemText } from '@/lib/problem-text';
import classes from '../developers.module.css';
import { OperationCard, Shape } from './operation-card';
import { areasOf, useReference, type OpenApi } from './requests';

/** The public interface, for people; anybody may read it. */
export function ReferencePage() {
  const { t } = useTranslation('developers');
  const reference = useReference();
  return (
    <main className={classes.page}>
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('api.title')}</Title>
        <LanguageSwitch />
      </Group>
      <Stack gap="md" mb="xl">
        <Text>{t('api.introduction')}</Text>
        <Code block tabIndex={0} aria-label={t('api.example')}>{`curl "${location.origin}/api/v1/conversations?view=all" -H "Authorization: Bearer serai_…"`}</Code>
        <Text size="sm">{t('api.paging')}</Text>
        <Text size="sm">{t('api.once')}</Text>
        <Text size="sm">{t('api.limits')}</Text>
        <Text size="sm">
          {t('api.document')} <Anchor td="underline" href="/api/v1/openapi.json">/api/v1/openapi.json</Anchor>
        </Text>
      </Stack>
      {reference.isPending && <Skeleton height={320} radius="lg" />}
      {reference.isError && <Alert color="red">{problemText(reference.error, t('failed'))}</Alert>}
      {reference.data && <Areas document={reference.data} />}
    </main>
  );
}

function Areas({ document }: { document: OpenApi }) {
  const { t } = useTranslation('developers');
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const areas = areasOf(document, wanted, (operation) => t(`operations.${operation.operationId}`, { defaultValue: operation.summary }));
  return (
    <Stack gap="lg">
      <TextInput type="search" leftSection={<IconSearch size={16} aria-hidden />} aria-label={t('api.search')} placeholder={t('api.search')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      {areas.length === 0 && <Text c="dimmed">{t('api.nothing')}</Text>}
      {areas.map(([area, entries]) => (
        <section key={area} aria-label={t(`areas.${area}`, { defaultValue: area })}>
          <Title order={2} mb="xs">
            {t(`areas.${area}`, { defaultValue: area })}
          </Title>
          <Accordion variant="contained" multiple>
            {entries.map((entry) => (
              <OperationCard key={entry.operation.operationId} {...entry} schemas={document.components.schemas} />
            ))}
          </Accordion>
        </section>
      ))}
      <section aria-label={t('api.types')}>
        <Title order={2} mb="xs">
          {t('api.types')}
        </Title>
        <Accordion variant="contained" multiple>
          {Object.entries(document.components.schemas).map(([name, schema]) => (
            <Accordion.Item key={name} value={name}>
              <Accordion.Control>
                <Code>{name}</Code>
              </Accordion.Control>
              <Accordion.Panel>
                <Shape title={name} schema={schema} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </section>
    </Stack>
  );
}
