import { Button, Menu, TextInput } from '@mantine/core';
import { IconCalendarClock, IconMessageReply, IconMoon, IconSunrise, IconWind } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { asField, snoozeTime, type SnoozeChoice } from './snooze-times';
import classes from './marks.module.css';

interface Props {
  opened: boolean;
  onChange: (opened: boolean) => void;
  /** Present where something rests already. */
  wake?: () => void;
  snooze: (until: string | null) => void;
  children: ReactElement;
}

const pictures = { later: IconWind, tomorrow: IconSunrise, week: IconCalendarClock, reply: IconMessageReply };
const choices: SnoozeChoice[] = ['later', 'tomorrow', 'week', 'reply'];

/** For how long a conversation is out of the way. */
export function SnoozeMenu({ opened, onChange, wake, snooze, children }: Props) {
  const { t } = useTranslation('inbox');
  const { until: said, full } = useFormats();
  const [picked, setPicked] = useState('');
  const now = new Date();
  const valid = picked !== '' && new Date(picked) > now;
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-start" width={264}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('marks.snoozeUntil')}</Menu.Label>
        {choices.map((choice) => {
          const Picture = pictures[choice];
          const until = snoozeTime(choice, now);
          return (
            <Menu.Item key={choice} data-autofocus={choice === 'later' || undefined} leftSection={<Picture size={16} stroke={1.7} aria-hidden />} rightSection={<span className={classes.when}>{until && said(until)}</span>} onClick={() => snooze(until)}>
              {t(`marks.snooze.${choice}`)}
            </Menu.Item>
          );
        })}
        <form
          className={classes.until}
          onSubmit={(event) => {
            event.preventDefault();
            if (!valid) return;
            onChange(false);
            snooze(new Date(picked).toISOString());
          }}
        >
          <TextInput size="xs" type="datetime-local" aria-label={t('marks.snooze.at')} min={asField(now)} value={picked} onChange={(event) => setPicked(event.currentTarget.value)} title={picked && full(picked)} />
          <Button size="xs" type="submit" variant="default" disabled={!valid}>
            {t('marks.snooze.set')}
          </Button>
        </form>
        {wake && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconMoon size={16} stroke={1.7} aria-hidden />} onClick={wake}>
              {t('marks.wake')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
