import { Button, Textarea } from '@mantine/core';
import { IconLock, IconPaperclip, IconSend } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { usePhone } from '@/lib/media-query';
import type { Opened } from '@/types/api';
import { AttachmentChips } from './attachment-chips';
import classes from './composer.module.css';
import { ModeTabs } from './mode-tabs';
import { QuoteBar } from './quote-bar';
import { TurnHint } from './turn-hint';
import { useComposer } from './use-composer';

interface Props {
  thread: Opened;
  quoted: string | null;
  quote: (externalId: string | null) => void;
}

const longest = 20_000;

/** Reply or private note, files by button, paste or drop, drafts that stay. */
export function WritingDesk({ thread, quoted, quote }: Props) {
  const { t } = useTranslation('inbox');
  const phone = usePhone();
  const picker = useRef<HTMLInputElement>(null);
  const { draft, text, field, write, change, attachments, submit, drop, paste, onKeyDown, ready } = useComposer(thread, quoted, quote);
  const note = draft.mode === 'note';
  return (
    <div className={classes.composer} data-mode={draft.mode} data-dropping={drop.over || undefined} {...drop.handlers}>
      <ModeTabs mode={draft.mode} change={change} />
      {!note && <TurnHint conversation={thread.conversation} />}
      {quoted && <QuoteBar thread={thread} externalId={quoted} clear={() => quote(null)} />}
      <Textarea
        ref={field}
        variant="unstyled"
        autosize
        minRows={phone ? 1 : 2}
        maxRows={12}
        maxLength={longest}
        dir="auto"
        classNames={{ input: classes.input }}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={paste}
        placeholder={t(note ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')}
        aria-label={t(note ? 'composer.note' : 'composer.reply')}
      />
      <AttachmentChips files={attachments.files} remove={attachments.remove} retry={attachments.retry} />
      <div className={classes.foot}>
        {!note && <IconButton icon={IconPaperclip} label={t('composer.attach')} onClick={() => picker.current?.click()} />}
        <input ref={picker} type="file" multiple hidden onChange={(event) => {
          attachments.add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }} />
        <span className={classes.hint}>{!phone && t('composer.hint')}</span>
        <Button size="compact-md" h={32} color={note ? 'yellow' : undefined} disabled={!ready} leftSection={note ? <IconLock size={15} /> : <IconSend size={15} />} onClick={submit}>
          {t(note ? 'composer.addNote' : 'composer.send')}
        </Button>
      </div>
      {drop.over && <div className={classes.dropping}>{t('composer.drop')}</div>}
    </div>
  );
}
