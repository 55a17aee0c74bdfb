import { useState } from 'react';
import { fileUrl } from '../lib/api';
import { useWords } from '../lib/words';
import type { WireMessage } from '../lib/wire';
import { FileIcon, PinIcon } from './icons';

/** What a message says. Plain text only: nothing that a bot writes becomes markup. */
export function Body({ account, wire }: { account: string; wire: WireMessage }) {
  const url = (file: { file_id: string }) => fileUrl(account, file.file_id);
  const text = wire.text ?? wire.caption;
  const picture = wire.photo?.at(-1) ?? wire.sticker;
  const film = wire.video ?? wire.animation;
  const sound = wire.voice ?? wire.audio;
  const place = wire.venue?.location ?? wire.location;
  return (
    <>
      {picture && <Picture url={url(picture)} alt={wire.caption ?? ''} />}
      {film && <video controls preload="metadata" src={url(film)} />}
      {sound && <audio controls preload="metadata" src={url(sound)} />}
      {wire.document && !wire.animation && (
        <a className="file" href={url(wire.document)} download>
          <FileIcon /> <span dir="auto">{wire.document.file_name ?? wire.document.file_id}</span>
        </a>
      )}
      {place && (
        <p className="file">
          <PinIcon /> <span dir="auto">{[wire.venue?.title, `${place.latitude}, ${place.longitude}`].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {wire.contact && (
        <p className="card" dir="auto">
          <b>{wire.contact.first_name}</b>
          <br />
          {wire.contact.phone_number}
        </p>
      )}
      {text && <p dir="auto">{linked(text)}</p>}
    </>
  );
}

function Picture({ url, alt }: { url: string; alt: string }) {
  const word = useWords();
  const [gone, setGone] = useState(false);
  return gone ? <p className="gone">{word('fileGone')}</p> : <img src={url} alt={alt || word('photo')} onError={() => setGone(true)} />;
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
