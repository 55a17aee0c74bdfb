import { Button, Checkbox, MultiSelect, Popover } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnField } from '@/components/customer/own-field';
import { countries } from '@/lib/countries';
import { useFields } from '@/lib/customers/customers';
import { COMMON_LANGUAGES, languageName } from '@/lib/knowledge/languages';
import { useTags } from '@/lib/marks/tags';
import { useSession } from '@/lib/session';
import type { ChannelKind } from '@/types/api';
import classes from './customers.module.css';

const kinds: ChannelKind[] = ['widget', 'whatsapp', 'messenger', 'instagram', 'telegram', 'line', 'email', 'api'];

interface Props {
  address: URLSearchParams;
  set: (name: string, value: string | null) => void;
  clear: () => void;
}

/** What narrows the list of customers. */
export function CustomerFilters({ address, set, clear }: Props) {
  const { t } = useTranslation('customers');
  const [opened, setOpened] = useState(false);
  const count = [...address.keys()].filter((name) => name !== 'q' && name !== 'sort').length;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button size="sm" variant={count > 0 ? 'light' : 'default'} leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {count > 0 ? t('filters.openWith', { count }) : t('filters.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.open')}>
        <div className={classes.filters}>
          <Fields address={address} set={set} />
          {count > 0 && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
              {t('filters.clear')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({ address, set }: Omit<Props, 'clear'>) {
  const { t, i18n } = useTranslation('customers');
  const tags = useTags();
  const fields = useFields();
  const sees = useSession().permissions.includes('see_contact_data');
  const lands = useMemo(() => countries(i18n.language), [i18n.language]);
  const many = {
    channel: kinds.map((value) => ({ value: value as string, label: t(`common:channel.${value}`) })),
    tag: tags.map((tag) => ({ value: tag.id, label: tag.name })),
    language: COMMON_LANGUAGES.map((value) => ({ value: value as string, label: languageName(value, i18n.language) })),
    country: lands,
  };
  return (
    <>
      {(['channel', 'tag', 'language', 'country'] as const).map((name) => (
        <MultiSelect
          key={name}
          size="xs"
          label={t(`filters.${name}`)}
          data={many[name]}
          value={address.get(name)?.split(',') ?? []}
          placeholder={address.get(name) ? undefined : t('filters.any')}
          searchable
          clearable
          hidePickedOptions
          limit={60}
          comboboxProps={{ withinPortal: false }}
          onChange={(values) => set(name, values.join(','))}
        />
      ))}
      {fields
        .filter((field) => sees || !field.personal)
        .map((field) => (
          <OwnField key={field.id} field={field} words={{ any: t('filters.any'), yes: t('yes'), no: t('no') }} value={address.get(`field.${field.id}`)} set={(value) => set(`field.${field.id}`, value)} />
        ))}
      <Checkbox size="xs" label={t('filters.barred')} checked={address.get('barred') === 'true'} onChange={(event) => set('barred', event.currentTarget.checked ? 'true' : null)} />
    </>
  );
}
