import { useState } from 'preact/hooks';
import { type Config, type Writer } from '../types';
import { Face } from './face';
import { BellIcon, CloseIcon, MailIcon, MoreIcon } from './icons';
import { useWords } from './words';

interface Props {
  config: Config;
  /** Who answered last. */
  speaker: Writer | null;
  sound: boolean;
  setSound(on: boolean): void;
  leaveContact(): void;
  close(): void;
}

export function Header({ config, speaker, sound, setSound, leaveContact, close }: Props) {
  const { words } = useWords();
  const [menu, setMenu] = useState(false);
  const human = speaker?.kind === 'human' ? speaker : null;
  const title = config.title || config.shopName;

  return (
    <header>
      <Face who={human ?? { kind: 'shop', name: title }} large />
      <div class="who">
        <h2 id="serai-title">{title}</h2>
        <p>{human ? human.name : `${config.botName} · ${words.assistant}`}</p>
      </div>
      <button type="button" class="round" aria-label={words.more} title={words.more} aria-haspopup="menu" aria-expanded={menu} onClick={() => setMenu(!menu)}><MoreIcon /></button>
      <button type="button" class="round" aria-label={words.close} title={words.close} onClick={close}><CloseIcon /></button>
      {menu && (
        <div class="menu" role="menu" onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setMenu(false); } }}>
          <button type="button" role="menuitem" ref={(button) => button?.focus()} onClick={() => { setMenu(false); leaveContact(); }}><MailIcon size={18} />{words.leaveContact}</button>
          <button type="button" role="menuitemcheckbox" aria-checked={sound} onClick={() => setSound(!sound)}><BellIcon size={18} />{words.sound}<span class="state" /></button>
        </div>
      )}
    </header>
  );
}
