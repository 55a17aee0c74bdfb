import { Button, Textarea } from '@mantine/core';
import { IconLetterCase, IconLock, IconMicrophone, IconPaperclip, IconSend, IconTemplate } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/icon-button';
import { useWritingWindow } from '@/lib/channels/window';
import { usePhone } from '@/lib/media-query';
import type { Opened } from '@/types/api';
import { CopilotAbove, CopilotBelow, CopilotButton, useCopilot } from '../copilot/copilot';
import { EmojiButton } from '../later/emoji-button';
import { RivalBar } from '../later/rival-bar';
import { SendMenu } from '../later/send-menu';
import { SuggestionList } from '../completion/suggestion-list';
import { OutgoingButton } from '../translation/outgoing-button';
import { OutgoingPanel } from '../translation/outgoing-panel';
import { AttachmentChips } from './attachment-chips';
import { CardButton } from './cards/card-button';
import classes from './composer.module.css';
import { applied, FormatBar } from './format/format-bar';
import { useLook } from './format/look';
import { LookCount, LookPanel } from './format/look-panel';
import { MailFields } from './mail-fields';
import { ModeTabs } from './mode-tabs';
import { QuoteBar } from './quote-bar';
import { TemplateDesk } from './templates/template-desk';
import { TurnHint } from './turn-hint';
import { useComposer } from './use-composer';
import { canRecord } from './voice/use-recorder';
import { VoiceDesk } from './voice/voice-desk';
import { hasTemplates, WindowBar } from './window-bar';

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
  const { draft, text, field, write, change, edit, sendAll, mail, attachments, submit, drop, paste, onKeyDown, ready, completion, rival, insert, submitLater, outgoing } = useComposer(thread, quoted, quote);
  const copilot = useCopilot();
  const [templating, setTemplating] = useState(false);
  const [speaking, setSpeaking] = useState(false);
  const { kind, id } = thread.account;
  const window = useWritingWindow(id, thread.conversation.lastInboundAt);
  const note = draft.mode === 'note';
  const closed = !note && window.state === 'closed';
  const [formatting, setFormatting] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const words = outgoing.active ? (outgoing.words ?? text) : text;
  const look = useLook(thread.conversation.id, id, words, !note && (formatting || words.length > 250));
  const channel = t(`common:channel.${kind}`);
  const templates = !note && hasTemplates(kind) && (closed || templating);
  const sign = note ? <IconLock size={15} aria-hidden /> : <IconSend size={15} aria-hidden />;
  return (
    <div className={classes.composer} data-mode={draft.mode} data-dropping={drop.over || undefined} {...drop.handlers}>
      <ModeTabs mode={draft.mode} change={change} />
      {!note && <TurnHint conversation={thread.conversation} />}
      {quoted && <QuoteBar thread={thread} externalId={quoted} clear={() => quote(null)} />}
      {!note && <WindowBar window={window} kind={kind} />}
      {templates && (
        <TemplateDesk
          thread={thread}
          close={closed ? null : () => setTemplating(false)}
          send={(content) => {
            sendAll([content]);
            setTemplating(false);
          }}
        />
      )}
      {speaking && !note && !closed && <VoiceDesk send={(content) => void sendAll([content])} close={() => setSpeaking(false)} />}
      {!templates && !closed && !(speaking && !note) && (
        <>
          <SuggestionList id={`suggestions-${thread.conversation.id}`} label={t(note ? 'completion.colleagues' : 'completion.replies')} items={completion.items} active={completion.active} take={completion.take} />
          {!note && <CopilotAbove thread={thread} text={text} write={write} insert={insert} copilot={copilot} />}
          {mail && <MailFields thread={thread} draft={draft} change={edit} />}
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
            onSelect={completion.onSelect}
            aria-autocomplete="list"
            aria-controls={completion.items.length > 0 ? `suggestions-${thread.conversation.id}` : undefined}
            aria-activedescendant={completion.items.length > 0 ? `suggestions-${thread.conversation.id}-${completion.active}` : undefined}
            onPaste={paste}
            placeholder={t(note ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')}
            aria-label={t(note ? 'composer.note' : 'composer.reply')}
          />
          {!note && formatting && <FormatBar look={look} channel={channel} apply={(sign) => applied(field, text, write, sign)} previewing={previewing} preview={setPreviewing} />}
          {!note && formatting && previewing && <LookPanel look={look} channel={channel} />}
          {!note && <CopilotBelow thread={thread} text={text} insert={insert} />}
          {!note && <OutgoingPanel outgoing={outgoing} empty={text.trim() === ''} />}
          <AttachmentChips files={attachments.files} remove={attachments.remove} retry={attachments.retry} />
          {rival && !note && <RivalBar rival={rival} submit={() => submit(true)} />}
          <div className={classes.foot}>
            {!note && <IconButton icon={IconPaperclip} label={t('composer.attach')} onClick={() => picker.current?.click()} />}
            <input ref={picker} type="file" multiple hidden onChange={(event) => {
              attachments.add([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }} />
            {!note && !mail && canRecord() && <IconButton icon={IconMicrophone} label={t('voice.label')} onClick={() => setSpeaking(true)} />}
            {!note && <IconButton icon={IconLetterCase} label={t('format.label')} pressed={formatting} onClick={() => setFormatting(!formatting)} />}
            <EmojiButton insert={insert} />
            {!note && (
              <Suspense fallback={null}>
                <CardButton thread={thread} />
              </Suspense>
            )}
            {!note && <OutgoingButton outgoing={outgoing} />}
            {!note && <CopilotButton text={text} copilot={copilot} />}
            {!note && hasTemplates(kind) && <IconButton icon={IconTemplate} label={t('template.offer')} onClick={() => setTemplating(true)} />}
            {!note && <LookCount look={look} />}
            <span className={classes.hint}>{!phone && t(mail ? 'composer.hintMail' : 'composer.hint')}</span>
            <Button.Group>
              <Button size="compact-md" h={32} color={note ? 'yellow' : undefined} px={phone ? 10 : undefined} disabled={!ready} leftSection={phone ? undefined : sign} onClick={() => submit()} aria-label={t(note ? 'composer.addNote' : 'composer.send')}>
                {phone ? sign : t(note ? 'composer.addNote' : 'composer.send')}
              </Button>
              {!note && <SendMenu disabled={!ready} later={submitLater} />}
            </Button.Group>
          </div>
        </>
      )}
      {drop.over && <div className={classes.dropping}>{t('composer.drop')}</div>}
    </div>
  );
}
