import { UnstyledButton } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { useMay } from '@/lib/session';
import { isLocal } from '@/lib/realtime/thread';
import { askFor, partOf, sameLanguage, useRead, useTranslationState, type TranslationState } from '@/lib/translation/desk';
import type { Content, Message } from '@/types/api';
import { SafeText } from '../thread/content/safe-text';
import classes from './translation.module.css';

interface Props {
  message: Message;
  /** The message as it was written. */
  children: ReactNode;
}

/** A message in the reader's language with its original below; or what an agent wrote before it was translated. */
export function MessageTranslation({ message, children }: Props) {
  const state = useTranslationState(message.conversation);
  const mayReply = useMay('reply');
  const original = state?.originals.find((one) => one.clientId === message.clientId && message.author.type === 'human');
  if (!state || isLocal(message) || !readable(message.content)) return children;
  if (original)
    return (
      <>
        {children}
        <Suspense fallback={null}>
          <Written text={original.text} language={original.language} />
        </Suspense>
      </>
    );
  if (!state.available || !mayReply) return children;
  return (
    <Suspense fallback={children}>
      <Translated message={message} state={state}>
        {children}
      </Translated>
    </Suspense>
  );
}

function readable(content: Content): boolean {
  switch (content.type) {
    case 'notice':
    case 'contact_card':
    case 'location':
    case 'unsupported':
    case 'order':
      return false;
    case 'media':
      return !!content.caption || content.file.reading?.outcome === 'read';
    default:
      return true;
  }
}

/** What the agent wrote; the bubble shows what the customer got. */
function Written({ text, language }: { text: string; language: string }) {
  const { t } = useTranslation('translation');
  const { languageName } = useFormats();
  return (
    <div className={classes.written}>
      <span className={classes.label}>{t('desk.written', { language: languageName(language) })}</span>
      <SafeText text={text} />
    </div>
  );
}

function Translated({ message, state, children }: Props & { state: TranslationState }) {
  const { t } = useTranslation('translation');
  const { languageName } = useFormats();
  const client = useQueryClient();
  const read = useRead(message.conversation)[partOf(message)];
  const [original, setOriginal] = useState(true);
  const [hidden, setHidden] = useState(false);
  const spoken = message.language ?? (message.author.type === 'customer' || message.author.type === 'bot' ? state.customer : null);
  const foreign = spoken === null || !sameLanguage(spoken, state.reader);
  const alone = state.automatic && message.author.type === 'customer' && foreign;
  const place = useSeen(alone && read === undefined, () => askFor(client, message.conversation, message));
  if (read === undefined || read === 'asked' || read.type === 'failed' || read.type === 'refused') {
    return (
      <div ref={place}>
        {children}
        {foreign && (read !== undefined || !alone) && (
          <div className={classes.foot} role={read && read !== 'asked' ? 'status' : undefined}>
            {read && read !== 'asked' && <span className={classes.trouble}>{read.type === 'refused' ? t('desk.refused') : t(`trouble.${read.trouble}`)}</span>}
            {!(read && read !== 'asked' && read.type === 'refused') && (
              <UnstyledButton className={classes.button} disabled={read === 'asked'} onClick={() => askFor(client, message.conversation, message)}>
                <IconLanguage size={14} stroke={1.8} aria-hidden />
                {t(read === 'asked' ? 'desk.translating' : read ? 'desk.again' : 'desk.translate')}
              </UnstyledButton>
            )}
          </div>
        )}
      </div>
    );
  }
  if (read.type === 'unneeded') return children;
  if (hidden)
    return (
      <>
        {children}
        <Toggle run={() => setHidden(false)}>{t('desk.show')}</Toggle>
      </>
    );
  return (
    <div className={classes.translated}>
      <SafeText text={read.text} />
      <div className={classes.foot}>
        <span className={classes.label}>
          <IconLanguage size={14} stroke={1.8} aria-hidden />
          {t('desk.from', { language: languageName(read.from), by: t(`kind.${read.by}`) })}
          {read.manner === 'pieces' && ` · ${t('desk.rough')}`}
        </span>
        <UnstyledButton className={classes.button} aria-expanded={original} onClick={() => setOriginal(!original)}>
          {t(original ? 'desk.hideOriginal' : 'desk.showOriginal')}
        </UnstyledButton>
        <UnstyledButton className={classes.button} onClick={() => setHidden(true)}>
          {t('desk.hide')}
        </UnstyledButton>
      </div>
      {original && (
        <div className={classes.original} lang={read.from}>
          {children}
        </div>
      )}
    </div>
  );
}

function Toggle({ run, children }: { run: () => void; children: ReactNode }) {
  return (
    <div className={classes.foot}>
      <UnstyledButton className={classes.button} onClick={run}>
        <IconLanguage size={14} stroke={1.8} aria-hidden />
        {children}
      </UnstyledButton>
    </div>
  );
}

/** Calls once when what the returned place holds comes into sight. */
function useSeen(wanted: boolean, seen: () => void) {
  const place = useRef<HTMLDivElement>(null);
  const call = useRef(seen);
  useEffect(() => {
    call.current = seen;
  });
  useEffect(() => {
    if (!wanted || !place.current) return;
    if (typeof IntersectionObserver === 'undefined') return call.current();
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && call.current(), { rootMargin: '200px' });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [wanted]);
  return place;
}
