import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Chat, type View } from '../chat/chat';
import { type Outgoing } from '../chat/outbox-store';
import { type Message, type Writer } from '../types';
import { ContentBubble } from './content';
import { Face } from './face';
import { useWords } from './words';

interface Props {
  chat: Chat;
  view: View;
  greeting: { name: string; text: string };
  url: (path: string) => string;
}

const sameDay = (a: string, b: string) => new Date(a).toDateString() === new Date(b).toDateString();

function Day({ at }: { at: string }) {
  const { language } = useWords();
  const today = new Date(at).toDateString() === new Date().toDateString();
  const format = new Intl.DateTimeFormat(language, today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
  return <div class="day"><time dateTime={at}>{format.format(new Date(at))}</time></div>;
}

function Theirs({ writer, first, children }: { writer: Writer; first: boolean; children: preact.ComponentChildren }) {
  return (
    <div class={`row theirs ${writer.kind} ${first ? 'first' : ''}`}>
      {first ? <Face who={writer} /> : <span class="gap" />}
      <div class="stack">
        {first && <span class="name">{writer.name}</span>}
        {children}
      </div>
    </div>
  );
}

function Entry({ message, first, url }: { message: Message; first: boolean; url: Props['url'] }) {
  const { words } = useWords();
  const bubble = message.deleted
    ? <div class="bubble gone">{words.deleted}</div>
    : <ContentBubble content={message.content} url={message.fileUrl && url(message.fileUrl)} />;
  const edited = message.edited && !message.deleted && <span class="note">{words.edited}</span>;
  if (message.author.kind !== 'me') return <Theirs writer={message.author} first={first}>{bubble}{edited}</Theirs>;
  return <div class={`row mine ${first ? 'first' : ''}`}><span class="quiet">{words.you}: </span>{bubble}{edited}</div>;
}

const previews = new WeakMap<Blob, string>();
function preview(file: Blob | undefined): string | null {
  if (!file) return null;
  if (!previews.has(file)) previews.set(file, URL.createObjectURL(file));
  return previews.get(file)!;
}

function Unsent({ entry, chat, first, online, url }: { entry: Outgoing; chat: Chat; first: boolean; online: boolean; url: Props['url'] }) {
  const { words } = useWords();
  const refused = entry.state === 'refused';
  const uploaded = entry.content.type === 'media' && entry.content.file.url ? url(entry.content.file.url) : null;
  return (
    <div class={`row mine ${first ? 'first' : ''}`}>
      <ContentBubble content={entry.content} url={preview(entry.file) ?? uploaded} look={refused ? 'failed' : ''} />
      {refused ? (
        <span class="note bad" role="alert">
          {words.failed}{entry.reason && `: ${entry.reason}`}
          <button type="button" onClick={() => chat.retry(entry.clientId)}>{words.retry}</button>
          <button type="button" onClick={() => chat.discard(entry.clientId)}>{words.discard}</button>
        </span>
      ) : entry.state === 'waiting' && <span class="note">{online ? words.sending : '⏱'}</span>}
    </div>
  );
}

/** How far the visitor's newest message has come: an answer after it says that it was seen. */
function Mark({ view }: { view: View }) {
  const { words } = useWords();
  if (view.outgoing.some((entry) => entry.state !== 'accepted')) return null;
  const last = view.messages.at(-1);
  if (view.outgoing.length > 0 || last?.author.kind === 'me') return <div class="row mine"><span class="note">✓ {words.delivered}</span></div>;
  return null;
}

/** The conversation, read out politely as it grows, and kept at its end unless the visitor has scrolled away. */
export function Thread({ chat, view, greeting, url }: Props) {
  const { words } = useWords();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const last = view.messages.at(-1);
  const menu = last?.content.type === 'menu' && view.outgoing.length === 0 && !last.deleted ? last.content : null;
  const bot: Writer = { kind: 'bot', name: greeting.name };

  useLayoutEffect(() => {
    if (atEnd.current && log.current) log.current.scrollTop = log.current.scrollHeight;
  });

  const scrolled = () => {
    const box = log.current!;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
  };

  return (
    <div class="log" role="log" aria-live="polite" aria-relevant="additions" tabIndex={0} ref={log} onScroll={scrolled}
      onLoadCapture={() => { if (atEnd.current) log.current!.scrollTop = log.current!.scrollHeight; }}>
      {view.hasEarlier
        ? <button type="button" class="older" onClick={() => void chat.earlier()}>{words.earlier}</button>
        : <Theirs writer={bot} first><div class="bubble">{greeting.text}</div></Theirs>}
      {view.messages.map((message, i) => {
        const before = view.messages[i - 1];
        const newDay = !before || !sameDay(before.at, message.at) || Date.parse(message.at) - Date.parse(before.at) > 3600_000;
        const first = newDay || before.author.kind !== message.author.kind || before.author.name !== message.author.name;
        return [newDay && <Day key={`day-${message.id}`} at={message.at} />, <Entry key={message.id} message={message} first={first} url={url} />];
      })}
      {view.outgoing.map((entry, i) => (
        <Unsent key={entry.clientId} entry={entry} chat={chat} online={view.online} url={url} first={i === 0 && last?.author.kind !== 'me'} />
      ))}
      <Mark view={view} />
      {menu && (
        <div class="choices" role="group">
          {menu.options.map((option) => (
            <button type="button" key={option.id} onClick={() => chat.say({ type: 'choice', optionId: option.id, label: option.label })}>{option.label}</button>
          ))}
        </div>
      )}
      {view.draft
        ? <Theirs writer={bot} first><div class="bubble caret" aria-live="off">{view.draft}</div></Theirs>
        : view.typing && (
          <Theirs writer={{ kind: view.typing.who, name: view.typing.name }} first>
            <div class="bubble"><span class="dots" role="img" aria-label={words.typing.replace('{name}', view.typing.name)}><i /><i /><i /></span></div>
          </Theirs>
        )}
    </div>
  );
}
