/** The days as the server names them, Monday first. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

export interface Hours {
  from: string;
  until: string;
}

/** `mon=09:00-18:00,sat=10:00-14:00`; days that are absent are closed. */
export function readHours(setting: string): Partial<Record<Day, Hours>> {
  const entries = setting.split(',').flatMap((part) => {
    const found = /^(mon|tue|wed|thu|fri|sat|sun)=(\d\d:\d\d)-(\d\d:\d\d)$/.exec(part.trim());
    return found ? [[found[1], { from: found[2], until: found[3] }]] : [];
  });
  return Object.fromEntries(entries) as Partial<Record<Day, Hours>>;
}

export function writeHours(hours: Partial<Record<Day, Hours>>): string {
  return DAYS.flatMap((day) => {
    const open = hours[day];
    return open ? [`${day}=${open.from}-${open.until}`] : [];
  }).join(',');
}

/** Whether it is a day that exists, written like `2026-12-25`. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
