import { Badge, Box, Group, Switch, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bestPhrase, languageName, languagesOf } from '@/lib/knowledge/languages';
import type { Faq } from '@/lib/knowledge/types';
import classes from './knowledge.module.css';

interface Props {
  faq: Faq;
  onOpen: (faq: Faq) => void;
  onSwitch: (faq: Faq, enabled: boolean) => void;
}

export function FaqRow({ faq, onOpen, onSwitch }: Props) {
  const { t, i18n } = useTranslation('knowledge');
  const question = bestPhrase(faq.questions, i18n.language);
  const variants = faq.questions.length - 1;
  return (
    <Box className={classes.row} data-disabled={!faq.enabled || undefined}>
      <UnstyledButton className={classes.open} onClick={() => onOpen(faq)}>
        <Text fw={600} lineClamp={1} dir="auto">
          {question}
        </Text>
        <Text size="sm" c="dimmed" lineClamp={1} dir="auto">
          {bestPhrase(faq.answers, i18n.language)}
        </Text>
      </UnstyledButton>
      <Group gap={4} wrap="nowrap" visibleFrom="sm">
        {variants > 0 && (
          <Text size="xs" c="dimmed" me={6}>
            {t('faqs.variants', { count: variants })}
          </Text>
        )}
        {faq.countries?.map((code) => (
          <Badge key={`country ${code}`} variant="light" size="sm" title={t('editor.countries')}>
            {code}
          </Badge>
        ))}
        {faq.validUntil && (
          <Badge variant="light" color="gray" size="sm">
            {t('editor.untilDay', { day: faq.validUntil })}
          </Badge>
        )}
        {languagesOf(faq, i18n.language).map((code) => (
          <Badge key={code} variant="default" size="sm" title={languageName(code, i18n.language)}>
            {code}
          </Badge>
        ))}
      </Group>
      <Switch
        checked={faq.enabled}
        onChange={(event) => onSwitch(faq, event.currentTarget.checked)}
        aria-label={t('faqs.use', { question })}
      />
    </Box>
  );
}
