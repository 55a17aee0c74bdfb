import { useRef, useState } from 'preact/hooks';

export const canRecord = () => 'MediaRecorder' in window && !!navigator.mediaDevices?.getUserMedia;

const LONGEST = 5 * 60_000;

/** Records from the microphone until stopped; the visitor's leave is asked when recording begins. */
export function useVoice(done: (recording: Blob) => void) {
  const [seconds, setSeconds] = useState<number | null>(null);
  const recorder = useRef<MediaRecorder | null>(null);
  const kept = useRef(true);

  async function record() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const pieces: Blob[] = [];
    const machine = new MediaRecorder(stream);
    const began = Date.now();
    const clock = setInterval(() => {
      setSeconds(Math.floor((Date.now() - began) / 1000));
      if (Date.now() - began > LONGEST) machine.stop();
    }, 250);
    machine.ondataavailable = (event) => pieces.push(event.data);
    machine.onstop = () => {
      clearInterval(clock);
      setSeconds(null);
      stream.getTracks().forEach((track) => track.stop());
      if (kept.current) done(new Blob(pieces, { type: machine.mimeType.split(';')[0] }));
    };
    recorder.current = machine;
    kept.current = true;
    setSeconds(0);
    machine.start();
  }

  return {
    seconds,
    record: () => record().catch(() => setSeconds(null)),
    stop: () => recorder.current?.stop(),
    cancel: () => {
      kept.current = false;
      recorder.current?.stop();
    },
  };
}
