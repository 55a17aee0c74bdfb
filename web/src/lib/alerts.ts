import { useSyncExternalStore } from 'react';
import { stored } from './stored';

interface Wishes {
  sound: boolean;
  desktop: boolean;
}

const kept = stored<Wishes>('alerts', { sound: false, desktop: false });
let wishes = kept.get();
const listeners = new Set<() => void>();

function set(next: Wishes): void {
  wishes = next;
  kept.set(next);
  for (const listener of listeners) listener();
}

/** Two soft notes; made here, so that nothing has to be loaded. */
function chime(): void {
  const context = new AudioContext();
  [660, 880].forEach((pitch, index) => {
    const start = context.currentTime + index * 0.12;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.12, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.3);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.32);
  });
  setTimeout(() => void context.close(), 1_000);
}

/** How this browser says that something came in; chosen by each person, off at first. */
export const alerts = {
  setSound(sound: boolean) {
    set({ ...wishes, sound });
    if (sound) chime();
  },
  async setDesktop(desktop: boolean) {
    const allowed = !desktop || (typeof Notification !== 'undefined' && (await Notification.requestPermission()) === 'granted');
    set({ ...wishes, desktop: desktop && allowed });
  },
  /** Where somebody chose sounds. */
  sound() {
    if (wishes.sound) chime();
  },
  /** @param open called when the person presses the notification */
  announce(title: string, body: string, open: () => void) {
    if (!wishes.desktop || document.visibilityState === 'visible') return;
    const shown = new Notification(title, { body, tag: title });
    shown.onclick = () => {
      window.focus();
      open();
      shown.close();
    };
  },
};

export function useAlerts(): Wishes {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wishes,
  );
}
