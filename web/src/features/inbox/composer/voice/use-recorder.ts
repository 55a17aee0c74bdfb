import { webmToOgg } from '@serai/ui/webm-to-ogg';
import { useEffect, useRef, useState } from 'react';

export type Recording =
  | { state: 'idle' }
  | { state: 'recording'; since: number }
  | { state: 'done'; file: File; address: string }
  | { state: 'failed'; why: 'denied' | 'broken' };

const longest = 10 * 60_000;
const kinds = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];

export function canRecord(): boolean {
  return typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia);
}

/** Records a voice note: Ogg with Opus where the browser can be brought to it, else what it has. */
export function useRecorder() {
  const [recording, setRecording] = useState<Recording>({ state: 'idle' });
  const recorder = useRef<MediaRecorder | null>(null);
  const wanted = useRef(false);
  useEffect(
    () => () => {
      wanted.current = false;
      recorder.current?.stop();
    },
    [],
  );
  useEffect(() => (recording.state === 'done' ? () => URL.revokeObjectURL(recording.address) : undefined), [recording]);

  const start = async () => {
    wanted.current = true;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const type = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
      const made = new MediaRecorder(stream, type ? { mimeType: type } : undefined);
      const parts: Blob[] = [];
      made.ondataavailable = ({ data }) => void parts.push(data);
      made.onstop = () => {
        stream.getTracks().forEach((track) => track.stop());
        recorder.current = null;
        if (wanted.current) void asFile(parts, made.mimeType).then((file) => setRecording({ state: 'done', file, address: URL.createObjectURL(file) }), () => setRecording({ state: 'failed', why: 'broken' }));
      };
      recorder.current = made;
      made.start();
      setTimeout(() => made.state === 'recording' && made.stop(), longest);
      setRecording({ state: 'recording', since: Date.now() });
    } catch (cause) {
      setRecording({ state: 'failed', why: cause instanceof DOMException && cause.name === 'NotAllowedError' ? 'denied' : 'broken' });
    }
  };
  return {
    recording,
    start: () => void start(),
    stop: () => recorder.current?.stop(),
    drop: () => {
      wanted.current = false;
      recorder.current?.stop();
      setRecording({ state: 'idle' });
    },
  };
}

async function asFile(parts: Blob[], type: string): Promise<File> {
  const whole = new Blob(parts);
  if (whole.size === 0) throw new Error('nothing was recorded');
  if (type.startsWith('audio/webm')) return new File([webmToOgg(new Uint8Array(await whole.arrayBuffer()))], 'voice.ogg', { type: 'audio/ogg' });
  const plain = type.split(';')[0] || 'audio/ogg';
  return new File([whole], plain === 'audio/mp4' ? 'voice.m4a' : 'voice.ogg', { type: plain });
}
