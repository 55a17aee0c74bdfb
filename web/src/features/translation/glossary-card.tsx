import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useFormats } from '@/lib/format';
import { useTerms, type Term } from './requests';
import { TermDialog } from './term-dialog';
import classes from './translation-page.module.css';

/** The shop's own words: how they are said, or that they stay. */
export function GlossaryCard() {
  const { t } = useTranslation('translation');
  const { languageName } = useFormats();
  const terms = useTerms().data ?? [];
  const [open, setOpen] = useState<Term | 'new' | null>(null);
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{t('glossary.title')}</Title>
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('glossary.add')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t(terms.length === 0 ? 'glossary.empty' : 'glossary.hint')}
        </Text>
        <ul className={classes.rows}>
          {terms.map((term) => {
            const said = Object.entries(term.translations);
            return (
              <li key={term.id} className={classes.row}>
                <div className={classes.what}>
                  <Text fw={600}>
                    <bdi>{term.term}</bdi>
                  </Text>
                  <Text size="sm" c="dimmed">
                    {said.length === 0 ? t('glossary.stays') : said.map(([language, words]) => `${languageName(language)}: ${words}`).join(' · ')}
                  </Text>
                </div>
                <IconButton icon={IconPencil} label={t('glossary.edit', { term: term.term })} onClick={() => setOpen(term)} />
              </li>
            );
          })}
        </ul>
      </Stack>
      {open && <TermDialog stored={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Card>
  );
}
