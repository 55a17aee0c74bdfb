import { Alert, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Look, Plan, Stock } from './requests';

interface Props {
  stock: Stock;
  look: Look;
  plan: Plan;
  change: (plan: Plan) => void;
}

const states = ['open', 'in_progress', 'partly_sent', 'sent', 'delivered', 'cancelled', 'returned'];
const payments = ['unpaid', 'partly_paid', 'paid', 'partly_refunded', 'refunded', 'failed', 'unknown'];

/** What the file itself leaves open: its currency, its way of writing dates, its own words for states. */
export function PlanOptions({ stock, look, plan, change }: Props) {
  const { t } = useTranslation('orders');
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <TextInput
          label={t('upload.currency')}
          description={t('upload.currencyHint')}
          placeholder="EUR"
          maxLength={3}
          value={plan.currency}
          onChange={(event) => {
            const currency = event.currentTarget.value.toUpperCase();
            change({ ...plan, currency });
          }}
        />
        {stock === 'orders' && (
          <Select
            label={t('upload.dates')}
            description={t('upload.datesHint')}
            allowDeselect={false}
            value={plan.monthFirst ? 'month' : 'day'}
            onChange={(first) => change({ ...plan, monthFirst: first === 'month' })}
            data={[
              { value: 'day', label: t('upload.dayFirst') },
              { value: 'month', label: t('upload.monthFirst') },
            ]}
          />
        )}
      </Group>
      {look.words.length > 0 && (
        <Alert color="orange" title={t('upload.wordsTitle')}>
          <Text size="sm" mb="xs">
            {t('upload.words')}
          </Text>
          {look.words.map((word) => (
            <Select
              key={`${word.field}-${word.cell}`}
              size="xs"
              label={word.cell}
              placeholder={t('upload.wordsChoose')}
              value={plan.words[word.cell ?? ''] ?? null}
              onChange={(meaning) => meaning && word.cell && change({ ...plan, words: { ...plan.words, [word.cell]: meaning } })}
              data={(word.field === 'payment' ? payments : states).map((one) => ({ value: one, label: t(`${word.field === 'payment' ? 'payments' : 'states'}.${one}`) }))}
            />
          ))}
        </Alert>
      )}
    </Stack>
  );
}
