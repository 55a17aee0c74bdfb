import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session';
import { ConditionFields } from './condition-fields';
import classes from './greetings.module.css';
import { usePreview, type Conditions, type Weighed } from './requests';
import { useConditionText } from './use-condition-text';

/** What somebody would hear, which rule says so, and why not another one. */
export function PreviewCard() {
  const { t } = useTranslation('greetings');
  const { language } = useSession().workspace;
  const [who, setWho] = useState<Conditions>({ channel: 'widget', account: null, language, country: null, page: null, returning: false, open: true });
  const preview = usePreview({ channel: who.channel ?? 'widget', account: who.account, language: who.language ?? language, country: who.country, page: who.page, returning: who.returning ?? false, open: who.open ?? true }).data;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="md">
        <Title order={2}>{t('preview')}</Title>
        <Text size="sm" c="dimmed">
          {t('previewHint')}
        </Text>
        <ConditionFields value={who} change={(by) => setWho({ ...who, ...by })} />
        {preview && (
          <div aria-live="polite">
            <p className={classes.said} dir="auto">
              {preview.text ?? t('builtIn')}
            </p>
            {preview.persona && (
              <Text size="sm" c="dimmed">
                {t('ownGreeting')}
              </Text>
            )}
            <ol className={classes.weighed}>
              {preview.rules.map((one) => (
                <Why key={one.rule.id} one={one} />
              ))}
            </ol>
          </div>
        )}
      </Stack>
    </Card>
  );
}

function Why({ one }: { one: Weighed }) {
  const { t } = useTranslation('greetings');
  const textOf = useConditionText();
  const named = (names: string[]) => names.map((name) => (name === 'off' || name === 'text' ? t(`misses.${name}`) : `${t(`condition.${name}`)}: ${textOf(name, one.rule)}`)).join(', ');
  const fits = one.misses.length === 0;
  return (
    <li>
      <Group gap="xs">
        <Badge color={one.wins ? 'teal' : 'gray'} variant={one.wins ? 'filled' : 'light'}>
          {t(one.wins ? 'wins' : fits ? 'fits' : 'fitsNot')}
        </Badge>
        <span className={classes.rule}>
          <bdi>{Object.values(one.rule.texts)[0]}</bdi>
        </span>
      </Group>
      <Text size="sm" c="dimmed">
        {fits ? (one.holds.length === 0 ? t('forAll') : t('because', { what: named(one.holds) })) : t('becauseNot', { what: named(one.misses) })}
      </Text>
    </li>
  );
}
