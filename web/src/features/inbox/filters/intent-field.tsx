import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api/client';
import { listOf } from './question';

interface Named {
  key: string;
  name: string;
}

/** What customers want; the names of ready-made intents are the intents page's words. */
export function IntentField({ value, change }: { value: string | undefined; change: (value: string[]) => void }) {
  const { t } = useTranslation(['inbox', 'intents']);
  const intents = useQuery({
    queryKey: ['intent names'],
    queryFn: async ({ signal }) => (await api.get<{ items: Named[] }>('/api/intents/names', signal)).items,
    staleTime: 5 * 60_000,
  }).data;
  if (!intents || intents.length === 0) return null;
  const data = intents.map(({ key, name }) => ({ value: key, label: name || t(`intents:ready.${key}`, { defaultValue: key.replaceAll('_', ' ') }) }));
  return <MultiSelect size="xs" label={t('filters.intent')} data={data} value={listOf(value)} placeholder={value ? undefined : t('filters.any')} searchable clearable hidePickedOptions limit={60} comboboxProps={{ withinPortal: false }} onChange={change} />;
}
