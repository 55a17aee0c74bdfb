/** Two soft notes. Browsers let a page sound only after a click, so the context is made with the first one. */
let context: AudioContext | null = null;

export function allowSound(): void {
  try {
    context ??= new AudioContext();
    void context.resume();
  } catch {
    // no sound here
  }
}

const SETTING = 'serai:sound';

export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

export function setSound(on: boolean): void {
  try {
    localStorage.setItem(SETTING, on ? 'on' : 'off');
  } catch {
    // kept for this page only by the switch itself
  }
}

export function ring(): void {
  if (context?.state !== 'running' || !isSoundOn()) return;
  [660, 880].forEach((pitch, i) => {
    const at = context!.currentTime + i * 0.11;
    const note = context!.createOscillator();
    const volume = context!.createGain();
    note.type = 'sine';
    note.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.06, at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.28);
    note.connect(volume).connect(context!.destination);
    note.start(at);
    note.stop(at + 0.3);
  });
}
