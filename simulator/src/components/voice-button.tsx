import { webmToOgg } from '@serai/ui/webm-to-ogg';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../lib/words';
import { MicIcon, StopIcon } from './icons';

interface Props {
  onRecorded: (file: File) => void;
  onProblem: (words: string) => void;
}

/** Speaks a voice note with this computer's microphone: press to begin, press to send. */
export function VoiceButton({ onRecorded, onProblem }: Props) {
  const word = useWords();
  const [recorder, setRecorder] = useState<MediaRecorder | null>(null);
  const running = useRef<MediaRecorder | null>(null);
  useEffect(() => () => running.current?.stream.getTracks().forEach((track) => track.stop()), []);
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return null;

  const begin = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const type = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'].find((one) => MediaRecorder.isTypeSupported(one)) ?? '';
      const next = new MediaRecorder(stream, type ? { mimeType: type } : {});
      const parts: Blob[] = [];
      next.ondataavailable = ({ data }) => parts.push(data);
      next.onstop = () => {
        stream.getTracks().forEach((track) => track.stop());
        setRecorder(null);
        void asFile(parts, next.mimeType).then(onRecorded, () => onProblem(word('noMicrophone')));
      };
      next.start();
      running.current = next;
      setRecorder(next);
    } catch {
      onProblem(word('noMicrophone'));
    }
  };
  return (
    <button type="button" className="icon" aria-label={word(recorder ? 'stopVoice' : 'recordVoice')} aria-pressed={recorder !== null} onClick={() => (recorder ? recorder.stop() : void begin())}>
      {recorder ? <StopIcon /> : <MicIcon />}
    </button>
  );
}

/** As a phone's app would send it: Ogg, where the browser can be brought to it. */
async function asFile(parts: Blob[], type: string): Promise<File> {
  const plain = type.split(';')[0] || 'audio/ogg';
  if (plain !== 'audio/webm') return new File(parts, `voice.${plain.split('/')[1]}`, { type: plain });
  return new File([webmToOgg(new Uint8Array(await new Blob(parts).arrayBuffer()))], 'voice.ogg', { type: 'audio/ogg' });
}
