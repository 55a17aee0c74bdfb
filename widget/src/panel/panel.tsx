import { useEffect, useRef, useState } from 'preact/hooks';
import { type Chat } from '../chat/chat';
import { isSoundOn, setSound } from '../chat/sound';
import { direction } from '../language';
import { type Shell } from '../shell';
import { type MediaKind } from '../types';
import { Composer } from './composer';
import { ContactForm } from './contact-form';
import { Header } from './header';
import { Thread } from './thread';
import { Speaking, type Voice } from './words';

const LONGEST_TEXT = 10_000;
const LARGEST_FILE = 15 * 1024 * 1024;

const kindOf = (type: string): MediaKind =>
  type.startsWith('image/') && !type.includes('svg') ? 'image' : type.startsWith('audio/') ? 'voice' : type.startsWith('video/') ? 'video' : 'file';

/** Tab goes round inside, as in every dialog. */
function keepFocus(event: KeyboardEvent, dialog: HTMLElement, root: ShadowRoot): void {
  const stops = Array.from(dialog.querySelectorAll<HTMLElement>('a[href],button,textarea,input,[tabindex="0"],audio,video')).filter((stop) => stop.offsetParent !== null);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (root.activeElement === edge) {
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  }
}

interface Props {
  shell: Shell;
  chat: Chat;
  voice: Voice;
  open: boolean;
  /** What the shop's page proposes to ask. */
  suggestion: string;
}

export function Panel({ shell, chat, voice, open, suggestion }: Props) {
  const { words, language } = voice;
  const [view, setView] = useState(chat.view);
  const [warning, setWarning] = useState('');
  const [contact, setContact] = useState<'' | 'form' | 'thanks'>('');
  const [sound, showSound] = useState(isSoundOn());
  const [dragging, setDragging] = useState(false);
  const dialog = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => chat.watch(() => setView(chat.view)), [chat]);
  useEffect(() => {
    chat.watching(open);
    // on phones the keyboard would hide the greeting at once
    if (open) (matchMedia('(max-width:480px)').matches ? dialog.current?.querySelector<HTMLElement>('.log') : field.current)?.focus({ preventScroll: true });
  }, [chat, open, suggestion]);

  function say(body: string): boolean {
    const fits = body.length <= LONGEST_TEXT;
    setWarning(fits ? '' : words.tooLong);
    if (fits) chat.say({ type: 'text', body });
    return fits;
  }

  function sendFiles(files: Iterable<File>) {
    setWarning('');
    for (const file of files) {
      if (file.size > LARGEST_FILE) setWarning(words.tooLarge);
      else chat.say({
        type: 'media', kind: kindOf(file.type), caption: null,
        file: { source: { type: 'stored', id: '' }, name: file.name, mimeType: file.type, bytes: file.size },
      }, file);
    }
  }

  function key(event: KeyboardEvent) {
    // the shop's own shortcuts are not meant for what is written here
    event.stopPropagation();
    if (event.key === 'Escape') shell.close();
    if (event.key === 'Tab') keepFocus(event, dialog.current!, shell.root);
  }

  const drag = (over: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setDragging(over);
  };

  return (
    <Speaking.Provider value={voice}>
      <section class={`serai ${shell.config.position}`} hidden={!open} role="dialog" aria-modal="true" aria-labelledby="serai-title"
        lang={language} dir={direction(language)} ref={dialog} onKeyDown={key}
        onDragOver={drag(true)} onDragLeave={drag(false)}
        onDrop={(event) => { drag(false)(event); sendFiles(Array.from(event.dataTransfer?.files ?? [])); }}>
        <div class="window">
          <Header config={shell.config} speaker={view.messages.findLast((message) => message.author.kind !== 'me')?.author ?? null} sound={sound}
            setSound={(on) => { setSound(on); showSound(on); }} leaveContact={() => setContact('form')} close={() => shell.close()} />
          {!view.online && <div class="banner" role="status">{view.ready ? words.offline : words.connecting}</div>}
          <Thread chat={chat} view={view} greeting={{ name: shell.config.botName, text: shell.config.greeting ?? words.greeting }} url={shell.door.url} />
          {contact === 'form' && <div class="sheet"><ContactForm send={chat.contact} done={(sent) => { setContact(sent ? 'thanks' : ''); field.current?.focus(); }} /></div>}
          {contact === 'thanks' && <div class="banner" role="status">{words.thanks}</div>}
          <Composer key={suggestion} suggestion={suggestion} field={field} warning={warning} say={say} sendFiles={sendFiles} wrote={() => chat.wrote()} />
          {dragging && <div class="dropzone">{words.drop}</div>}
        </div>
      </section>
    </Speaking.Provider>
  );
}
