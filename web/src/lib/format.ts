import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import { useZone } from './zone';

const day = 86_400_000;

/** Days since 1970 by the calendar of a zone. */
function dayNumbers(timeZone: string | undefined): (date: Date) => number {
  if (timeZone === undefined) return (date) => Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / day);
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (date) => Math.floor(Date.parse(`${calendar.format(date)}T00:00:00Z`) / day);
}

/** Dates, numbers and sizes in the words of a language. @param timeZone by whose clock; absent: this machine's */
export function formats(language: string, timeZone?: string) {
  const dayNumber = dayNumbers(timeZone);
  const time = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = new Intl.DateTimeFormat(language, { timeZone, weekday: 'short' });
  const date = new Intl.DateTimeFormat(language, { timeZone, month: 'short', day: 'numeric' });
  const dateYear = new Intl.DateTimeFormat(language, { timeZone, year: 'numeric', month: 'short', day: 'numeric' });
  const full = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'full', timeStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const dayOf = (instant: string | Date, now = new Date()) => {
    const at = new Date(instant);
    const days = dayNumber(now) - dayNumber(at);
    if (days === 0 || days === 1) return relative.format(-days, 'day');
    return at.getFullYear() === now.getFullYear() ? date.format(at) : dateYear.format(at);
  };
  return {
    time: (instant: string | Date) => time.format(new Date(instant)),
    full: (instant: string | Date) => full.format(new Date(instant)),
    date: (instant: string | Date) => dateYear.format(new Date(instant)),
    day: dayOf,
    /** As short as a list allows: a time today, a weekday this week, else a date. */
    brief: (instant: string | Date, now = new Date()) => {
      const at = new Date(instant);
      const days = dayNumber(now) - dayNumber(at);
      if (days <= 0) return time.format(at);
      if (days === 1) return relative.format(-1, 'day');
      return days < 7 ? weekday.format(at) : date.format(at);
    },
    /** A time to come, as short as a list allows: a time today, else the day with it. */
    until: (instant: string | Date, now = new Date()) => {
      const at = new Date(instant);
      const days = dayNumber(at) - dayNumber(now);
      if (days === 0) return time.format(at);
      return `${days > 0 && days < 7 ? weekday.format(at) : date.format(at)} ${time.format(at)}`;
    },
    ago: (instant: string | Date, now = new Date()) => {
      const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1000);
      if (Math.abs(seconds) < 60) return relative.format(0, 'minute');
      if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), 'minute');
      if (Math.abs(seconds) < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
      return relative.format(Math.round(seconds / 86_400), 'day');
    },
    /** How long something lasts: `4 min`, `2 h`, `3 days`. */
    lasting: (milliseconds: number) => {
      const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
      const [value, unit] = minutes < 60 ? [minutes, 'minute'] : minutes < 1440 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day'];
      return new Intl.NumberFormat(language, { style: 'unit', unit: unit as string, unitDisplay: 'short' }).format(value as number);
    },
    /** An amount as the platform wrote it; left as it is when it is no number or no known currency. */
    money: (amount: string, currency: string) => {
      const value = Number(amount);
      try {
        if (amount.trim() !== '' && Number.isFinite(value)) return new Intl.NumberFormat(language, { style: 'currency', currency }).format(value);
      } catch {
        // no currency of ISO 4217
      }
      return `${amount} ${currency}`.trim();
    },
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    bytes: (bytes: number) => {
      const [value, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
      return new Intl.NumberFormat(language, { style: 'unit', unit: unit as string, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value as number);
    },
    milliseconds: (value: number) =>
      new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value),
    /** A language's own name in the reader's language; the tag when nobody knows it. */
    languageName: (tag: string) => {
      try {
        return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    countryName: (code: string) => {
      try {
        return new Intl.DisplayNames([language], { type: 'region' }).of(code.toUpperCase()) ?? code;
      } catch {
        return code;
      }
    },
    timeIn: (zone: string, now = new Date()) =>
      new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now),
  };
}

export type Formats = ReturnType<typeof formats>;

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const zone = useZone();
  return useMemo(() => formats(i18n.language, zone), [i18n.language, zone]);
}
