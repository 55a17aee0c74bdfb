import { Alert, Grid, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { TryPane } from '@/components/try-bot/try-pane';
import { usePersona } from '@/lib/bot/persona';
import { useFaqs } from '@/lib/knowledge/list-faqs';
import { bestPhrase } from '@/lib/knowledge/languages';
import { problemText } from '@/lib/problem-text';
import classes from './bot.module.css';
import { PersonaForm } from './persona-form';

/** Who the bot is, what words its answers, and a place to talk to it. */
export function BotPage() {
  const { t, i18n } = useTranslation('bot');
  const persona = usePersona();
  const faqs = useFaqs('');
  const suggestions = (faqs.data?.pages[0]?.items ?? []).slice(0, 6).map((faq) => bestPhrase(faq.questions, i18n.language));
  return (
    <Page title={t('title')} lead={t('subtitle')} width="wide">
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="xl">
            {persona.isPending && <Skeleton height={420} radius="lg" />}
            {persona.isError && <Alert color="red">{problemText(persona.error, t('failed'))}</Alert>}
            {persona.data && <PersonaForm persona={persona.data} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <div className={classes.sticky}>
            <TryPane
              botName={persona.data?.name ?? ''}
              suggestions={suggestions}
              height={560}
            />
          </div>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
