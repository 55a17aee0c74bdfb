import { Checkbox, Fieldset, Group, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DAYS, isDay, readHours, writeHours, type Day } from './hours';

/** As accounts and teams keep them. */
export interface HoursSettings {
  hours: string;
  /** Empty: the workspace's. */
  zone: string;
  /** Days with commas between them: `2026-12-25,2026-12-26`. */
  holidays: string;
}

interface Props {
  value: HoursSettings;
  change: (value: HoursSettings) => void;
}

const zones = Intl.supportedValuesOf('timeZone');

const USUAL = { from: '09:00', until: '18:00' };

/** When people are there; no day chosen says nothing about it. */
export function HoursFields({ value, change }: Props) {
  const { t, i18n } = useTranslation();
  const hours = readHours(value.hours);
  const put = (changed: typeof hours) => change({ ...value, hours: writeHours(changed) });
  const name = (day: Day) => new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day))));
  return (
    <Fieldset legend={t('hours.title')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('hours.hint')}
        </Text>
        {DAYS.map((day) => {
          const open = hours[day];
          return (
            <Group key={day} gap="sm" mih={36}>
              <Checkbox
                w={140}
                label={name(day)}
                checked={open !== undefined}
                onChange={(event) => put({ ...hours, [day]: event.currentTarget.checked ? USUAL : undefined })}
              />
              {open && (
                <>
                  <TextInput type="time" required aria-label={t('hours.opens', { day: name(day) })} value={open.from} onChange={(event) => put({ ...hours, [day]: { ...open, from: event.currentTarget.value || open.from } })} />
                  <TextInput type="time" required aria-label={t('hours.closes', { day: name(day) })} value={open.until} onChange={(event) => put({ ...hours, [day]: { ...open, until: event.currentTarget.value || open.until } })} />
                </>
              )}
            </Group>
          );
        })}
        <Select label={t('hours.zone')} placeholder={t('hours.zoneOtherwise')} searchable clearable limit={80} data={zones} value={value.zone || null} onChange={(zone) => change({ ...value, zone: zone ?? '' })} />
        <TagsInput
          label={t('hours.holidays')}
          description={t('hours.holidaysHint')}
          placeholder="2026-12-25"
          value={value.holidays.split(',').filter((day) => day !== '')}
          onChange={(days) => change({ ...value, holidays: days.filter(isDay).sort().join(',') })}
        />
      </Stack>
    </Fieldset>
  );
}
