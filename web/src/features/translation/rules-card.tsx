import { Button, Card, Group, NumberInput, Stack, Switch, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { toast, toastProblem } from '@/lib/toast';
import { useSetRules, type Rules } from './requests';

/** Whether it happens by itself, what leaves, and how much a day. */
export function RulesCard({ rules }: { rules: Rules }) {
  const { t } = useTranslation('translation');
  const set = useSetRules();
  const form = useForm<{ automatic: boolean; redact: boolean; dailyLimit: number | string }>({ initialValues: { ...rules, dailyLimit: rules.dailyLimit ?? '' } });
  const save = form.onSubmit((values) =>
    set.mutate({ ...values, dailyLimit: values.dailyLimit === '' ? null : Number(values.dailyLimit) }, { onSuccess: () => toast({ message: t('form.saved') }), onError: toastProblem }),
  );
  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={save}>
        <Stack gap="md">
          <Title order={2}>{t('rules.title')}</Title>
          <Switch label={t('rules.automatic')} description={t('rules.automaticHint')} {...form.getInputProps('automatic', { type: 'checkbox' })} />
          <Switch label={t('rules.redact')} description={t('rules.redactHint')} {...form.getInputProps('redact', { type: 'checkbox' })} />
          <Group align="end">
            <NumberInput label={t('rules.limit')} description={t('rules.limitHint')} placeholder={t('form.noLimit')} min={0} thousandSeparator=" " w={320} maw="100%" {...form.getInputProps('dailyLimit')} />
            <Button type="submit" loading={set.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
