import { Button, Menu, TextInput } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { asField, snoozeTime } from '../marks/snooze-times';
import classes from './later.module.css';
import { undoSend, type UndoSend } from './undo-send';

interface Props {
  disabled: boolean;
  later: (at: string) => void;
}

const choices = ['later', 'tomorrow', 'week'] as const;
const habits: UndoSend[] = ['never', 'mail', 'always'];

/** Sends at a time of one's choice; and says when sending can be taken back. */
export function SendMenu({ disabled, later }: Props) {
  const { t } = useTranslation('inbox');
  const { until } = useFormats();
  const [opened, setOpened] = useState(false);
  const [picked, setPicked] = useState('');
  const [habit, setHabit] = useState(undoSend.get());
  const now = new Date();
  const valid = picked !== '' && new Date(picked) > now;
  return (
    <Menu opened={opened} onChange={setOpened} position="top-end" width={272}>
      <Menu.Target>
        <Button size="compact-md" h={32} px={6} aria-label={t('later.menu')}>
          <IconChevronDown size={14} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('later.send')}</Menu.Label>
        {choices.map((choice) => {
          const at = snoozeTime(choice, now)!;
          return (
            <Menu.Item key={choice} disabled={disabled} rightSection={<span className={classes.when}>{until(at)}</span>} onClick={() => later(at)}>
              {t(`marks.snooze.${choice}`)}
            </Menu.Item>
          );
        })}
        <form
          className={classes.until}
          onSubmit={(event) => {
            event.preventDefault();
            if (!valid || disabled) return;
            setOpened(false);
            later(new Date(picked).toISOString());
          }}
        >
          <TextInput size="xs" type="datetime-local" aria-label={t('marks.snooze.at')} min={asField(now)} value={picked} onChange={(event) => setPicked(event.currentTarget.value)} />
          <Button size="xs" type="submit" variant="default" disabled={!valid || disabled}>
            {t('later.set')}
          </Button>
        </form>
        <Menu.Divider />
        <Menu.Label>{t('later.undo')}</Menu.Label>
        {habits.map((one) => (
          <Menu.Item
            key={one}
            closeMenuOnClick={false}
            rightSection={one === habit && <IconCheck size={14} aria-label={t('marks.isOn')} />}
            onClick={() => {
              undoSend.set(one);
              setHabit(one);
            }}
          >
            {t(`later.habit.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
