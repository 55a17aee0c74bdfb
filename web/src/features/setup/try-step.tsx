import { Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TryPane } from '@/components/try-bot/try-pane';
import { usePersona } from '@/lib/bot/persona';
import { bestPhrase } from '@/lib/knowledge/languages';
import { useFaqs } from '@/lib/knowledge/list-faqs';
import classes from './setup.module.css';
import { StepHead } from './step-head';

/** The bot answers from what it was given a minute ago. */
export function TryStep({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation('setup');
  const [answered, setAnswered] = useState(false);
  const persona = usePersona();
  const faqs = useFaqs('');
  const suggestions = (faqs.data?.pages[0]?.items ?? []).slice(0, 5).map((faq) => bestPhrase(faq.questions, i18n.language));
  return (
    <div>
      <StepHead title={t('try.title')} text={t('try.text')} />
      <div className={classes.two}>
        <TryPane botName={persona.data?.name ?? ''} suggestions={suggestions} height={460} onAnswered={() => setAnswered(true)} />
        <div>
          <Text fw={600} mb="xs">
            {t('try.ideas')}
          </Text>
          <List size="sm" spacing="xs" c="dimmed">
            <List.Item>{t('try.idea1')}</List.Item>
            <List.Item>{t('try.idea2')}</List.Item>
            <List.Item>{t('try.idea3')}</List.Item>
          </List>
        </div>
      </div>
      <div className={classes.foot}>
        <Button size="md" variant={answered ? 'filled' : 'default'} onClick={onDone}>
          {t('next')}
        </Button>
      </div>
    </div>
  );
}
