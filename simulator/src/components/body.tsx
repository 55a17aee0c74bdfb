import { useState } from 'react';
import { fileUrl } from '../lib/api';
import { useWords } from '../lib/words';
import type { Button, Entry, PhoneFile } from '../lib/wire';
import { FileIcon, PinIcon } from './icons';
import { Keyboard } from './keyboard';

interface Props {
  account: string;
  entry: Entry;
  onTap: (button: Button) => Promise<boolean>;
}

/** What a message says. Plain text only: nothing that a shop writes becomes markup. */
export function Body({ account, entry, onTap }: Props) {
  const { place, contact } = entry;
  return (
    <>
      {entry.files.map((file) => (
        <File key={file.id} file={file} url={fileUrl(account, file.id)} />
      ))}
      {place && (
        <p className="file">
          <PinIcon /> <span dir="auto">{[place.label, `${place.latitude}, ${place.longitude}`].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {contact && (
        <p className="card" dir="auto">
          <b>{contact.name}</b>
          <br />
          {contact.phone}
        </p>
      )}
      {entry.text && <p dir="auto">{linked(entry.text)}</p>}
      {entry.cards.map((card) => (
        <div key={card.title} className="product">
          {card.image && <Picture url={card.image} alt={card.title} />}
          <b dir="auto">{card.title}</b>
          {card.subtitle && <small dir="auto">{card.subtitle}</small>}
          <Keyboard buttons={card.buttons} onTap={onTap} />
        </div>
      ))}
    </>
  );
}

function File({ file, url }: { file: PhoneFile; url: string }) {
  switch (file.kind) {
    case 'image':
    case 'sticker':
      return <Picture url={url} alt={file.name} />;
    case 'video':
      return <video controls preload="metadata" src={url} />;
    case 'voice':
    case 'audio':
      return <audio controls preload="metadata" src={url} aria-label={file.name} />;
    case 'file':
      return (
        <a className="file" href={url} download>
          <FileIcon /> <span dir="auto">{file.name}</span>
        </a>
      );
  }
}

function Picture({ url, alt }: { url: string; alt: string }) {
  const word = useWords();
  const [gone, setGone] = useState(false);
  return gone ? <p className="gone">{word('fileGone')}</p> : <img src={url} alt={alt || word('image')} onError={() => setGone(true)} />;
}

/** Addresses can be followed; everything else is words. */
function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)）。，])/g).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part} target="_blank" rel="noopener noreferrer nofollow">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
