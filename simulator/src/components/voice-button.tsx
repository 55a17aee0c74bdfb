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
      const type = ['audio/ogg;codecs=opus', 'audio/mp4', 'audio/webm'].find((one) => MediaRecorder.isTypeSupported(one)) ?? '';
      const next = new MediaRecorder(stream, type ? { mimeType: type } : {});
      const parts: Blob[] = [];
      next.ondataavailable = ({ data }) => parts.push(data);
      next.onstop = () => {
        stream.getTracks().forEach((track) => track.stop());
        setRecorder(null);
        const plain = next.mimeType.split(';')[0] || 'audio/ogg';
        onRecorded(new File(parts, `voice.${plain.split('/')[1]}`, { type: plain }));
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
