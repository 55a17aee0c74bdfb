import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Opened } from '@/types/api';
import type { Draft } from './drafts';
import classes from './composer.module.css';

interface Props {
  thread: Opened;
  draft: Draft;
  change: (by: Partial<Draft>) => void;
}

/** Subject and further readers of a mail. Empty keeps the conversation's subject. */
export function MailFields({ thread, draft, change }: Props) {
  const { t } = useTranslation('inbox');
  const subject = thread.messages.findLast(({ content }) => content.type === 'email' && content.subject)?.content;
  const last = subject?.type === 'email' ? subject.subject : null;
  return (
    <div className={classes.mail}>
      <TextInput
        size="xs"
        variant="unstyled"
        leftSection={<span>{t('email.subject')}</span>}
        leftSectionWidth={64}
        aria-label={t('email.subject')}
        placeholder={last ? t('email.answers', { subject: bare(last) }) : t('email.subjectHint')}
        maxLength={400}
        value={draft.subject ?? ''}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <Copies short={t('email.ccShort')} label={t('email.ccLabel')} hint={t('email.ccHint')} value={draft.cc ?? ''} change={(cc) => change({ cc })} />
      <Copies short={t('email.bccShort')} label={t('email.bccLabel')} hint={t('email.bccHint')} value={draft.bcc ?? ''} change={(bcc) => change({ bcc })} />
    </div>
  );
}

function Copies({ short, label, hint, value, change }: { short: string; label: string; hint: string; value: string; change: (written: string) => void }) {
  const { t } = useTranslation('inbox');
  const wrong = wrongAddresses(value);
  return <TextInput size="xs" variant="unstyled" leftSection={<span>{short}</span>} leftSectionWidth={64} aria-label={label} placeholder={hint} error={wrong.length > 0 && t('email.wrong', { list: wrong.join(', ') })} value={value} onChange={(event) => change(event.currentTarget.value)} />;
}

/** Without the marks of earlier answers. */
function bare(subject: string): string {
  return subject.replace(/^((re|aw|sv|rv|fwd?|wg|回复|答复|转发)\s*(\[\d+\])?\s*[:：]\s*)+/i, '');
}

/** Addresses as people type them: with commas, semicolons or blanks between. */
export function addresses(written: string): string[] {
  return written.split(/[,;\s]+/).filter((one) => one !== '');
}

export function wrongAddresses(written: string): string[] {
  return addresses(written).filter((one) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(one));
}
