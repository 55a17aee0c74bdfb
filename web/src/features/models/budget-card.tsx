import { Alert, Button, Card, Group, NumberInput, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { toast, toastProblem } from '@/lib/toast';
import { money } from './money';
import { useSetBudget, type Budget } from './requests';

const colours = { within: 'teal', warned: 'orange', used_up: 'red' } as const;

/** What the models may cost in a month, and how far it is used. */
export function BudgetCard({ budget }: { budget: Budget }) {
  const { t, i18n } = useTranslation('models');
  const set = useSetBudget();
  const form = useForm<{ currency: string; monthly: number | string; alertPercent: number }>({
    initialValues: { currency: budget.currency, monthly: budget.monthly ?? '', alertPercent: budget.alertPercent },
  });
  const save = form.onSubmit((values) =>
    set.mutate(
      { currency: values.currency, monthly: values.monthly === '' ? null : Number(values.monthly), alertPercent: values.alertPercent },
      { onSuccess: () => toast({ message: t('budget.saved') }), onError: toastProblem },
    ),
  );
  const sum = money(budget.spent, budget.currency, i18n.language);
  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={save}>
        <Stack gap="md">
          <Title order={2}>{t('budget.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('budget.hint')}
          </Text>
          <Text fw={600}>
            {budget.monthly === null
              ? t('budget.spent', { sum, month: budget.month })
              : t('budget.of', { sum, month: budget.month, limit: money(budget.monthly, budget.currency, i18n.language) })}
          </Text>
          {budget.monthly !== null && (
            <Progress
              value={budget.monthly === 0 ? 100 : Math.min(100, (budget.spent / budget.monthly) * 100)}
              color={colours[budget.level]}
              aria-label={t(`budget.level.${budget.level}`)}
            />
          )}
          {budget.level !== 'within' && <Alert color={colours[budget.level]}>{t(`budget.level.${budget.level}`)}</Alert>}
          <Group align="end">
            <TextInput label={t('budget.currency')} maxLength={3} w={110} {...form.getInputProps('currency')} />
            <NumberInput label={t('budget.monthly')} placeholder={t('budget.none')} min={0} decimalScale={2} w={180} {...form.getInputProps('monthly')} />
            <NumberInput label={t('budget.alert')} suffix={t('budget.percent')} min={1} max={100} w={220} {...form.getInputProps('alertPercent')} />
            <Button type="submit" loading={set.isPending}>
              {t('budget.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
