import { Checkbox, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DAYS, readHours, writeHours, type Day } from './hours';

interface Props {
  value: string;
  change: (value: string) => void;
}

const USUAL = { from: '09:00', until: '18:00' };

/** When people are there for an account; no day chosen says nothing about it. */
export function HoursFields({ value, change }: Props) {
  const { t, i18n } = useTranslation('channels');
  const hours = readHours(value);
  const name = (day: Day) => new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day))));
  return (
    <Fieldset legend={t('look.hours')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('look.hoursHint')}
        </Text>
        {DAYS.map((day) => {
          const open = hours[day];
          return (
            <Group key={day} gap="sm" mih={36}>
              <Checkbox
                w={140}
                label={name(day)}
                checked={open !== undefined}
                onChange={(event) => change(writeHours({ ...hours, [day]: event.currentTarget.checked ? USUAL : undefined }))}
              />
              {open && (
                <>
                  <TextInput type="time" required aria-label={t('look.opens', { day: name(day) })} value={open.from} onChange={(event) => change(writeHours({ ...hours, [day]: { ...open, from: event.currentTarget.value || open.from } }))} />
                  <TextInput type="time" required aria-label={t('look.closes', { day: name(day) })} value={open.until} onChange={(event) => change(writeHours({ ...hours, [day]: { ...open, until: event.currentTarget.value || open.until } }))} />
                </>
              )}
            </Group>
          );
        })}
      </Stack>
    </Fieldset>
  );
}
