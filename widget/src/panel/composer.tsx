import { type RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { ClipIcon, CloseIcon, MicIcon, SendIcon } from './icons';
import { canRecord, useVoice } from './voice';
import { useWords } from './words';

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  warning: string;
  suggestion: string;
  say(text: string): boolean;
  sendFiles(files: Iterable<File>): void;
  wrote(): void;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Enter sends, Shift and Enter makes a new line; an input method composing a character keeps its Enter. */
export function Composer({ field, warning, suggestion, say, sendFiles, wrote }: Props) {
  const { words } = useWords();
  const [text, setText] = useState(suggestion);
  const voice = useVoice((recording) =>
    sendFiles([new File([recording], `voice.${recording.type.split('/')[1] ?? 'webm'}`, { type: recording.type })]));

  const fit = () => {
    const box = field.current!;
    box.style.height = '';
    box.style.height = `${Math.min(Math.max(box.scrollHeight, box.clientHeight), 132)}px`;
  };

  function submit(event?: Event) {
    event?.preventDefault();
    if (!text.trim() || !say(text.trim())) return;
    setText('');
    field.current!.style.height = '';
    field.current!.focus();
  }

  function pasted(event: ClipboardEvent) {
    const files = Array.from(event.clipboardData?.files ?? []);
    if (files.length === 0) return;
    event.preventDefault();
    sendFiles(files);
  }

  return (
    <form class="composer" onSubmit={submit}>
      {warning && <p class="warn" role="alert">{warning}</p>}
      <div class="field">
        {voice.seconds === null ? (
          <>
            <label class="round" title={words.attach}>
              <ClipIcon />
              <span class="quiet">{words.attach}</span>
              <input class="quiet" type="file" multiple onChange={(event) => { sendFiles(Array.from(event.currentTarget.files ?? [])); event.currentTarget.value = ''; }} />
            </label>
            <textarea ref={field} rows={1} value={text} placeholder={words.placeholder} aria-label={words.placeholder} enterkeyhint="send" dir={text ? 'auto' : undefined}
              onInput={(event) => { setText(event.currentTarget.value); fit(); wrote(); }}
              onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event); }}
              onPaste={pasted} />
            {text.trim() || !canRecord()
              ? <button class="round send" type="submit" aria-label={words.send} title={words.send}><SendIcon /></button>
              : <button class="round" type="button" aria-label={words.record} title={words.record} onClick={() => void voice.record()}><MicIcon /></button>}
          </>
        ) : (
          <>
            <button class="round" type="button" aria-label={words.cancel} title={words.cancel} onClick={voice.cancel}><CloseIcon /></button>
            <span class="recording" role="timer"><i />{clock(voice.seconds)}</span>
            <button class="round send" type="button" aria-label={words.stop} title={words.stop} onClick={voice.stop}><SendIcon /></button>
          </>
        )}
      </div>
    </form>
  );
}
