import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './marks.module.css';

interface Props {
  opened: boolean;
  onChange: (opened: boolean) => void;
  resolve: (reason: string) => void;
}

const usual = ['answered', 'refunded', 'sent', 'noReply', 'spam'] as const;

/** Resolves with a word on how it ended; it stands in the thread. */
export function ResolveReason({ opened, onChange, resolve }: Props) {
  const { t } = useTranslation('inbox');
  const [reason, setReason] = useState('');
  const done = (text: string) => {
    onChange(false);
    setReason('');
    resolve(text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    done(reason.trim());
  };
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button size="compact-sm" h={32} px={6} variant="default" aria-label={t('action.resolveWhy')} aria-keyshortcuts="Shift+E" onClick={() => onChange(!opened)}>
          <IconChevronDown size={14} aria-hidden />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('action.resolveWhy')}>
        <form className={classes.reason} onSubmit={submit}>
          <TextInput size="xs" label={t('marks.reason.label')} placeholder={t('marks.reason.hint')} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
          <div className={classes.reasons}>
            {usual.map((name) => (
              <UnstyledButton key={name} className={classes.button} onClick={() => done(t(`marks.reason.${name}`))}>
                {t(`marks.reason.${name}`)}
              </UnstyledButton>
            ))}
          </div>
          <Button size="xs" type="submit">
            {t('action.resolve')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
