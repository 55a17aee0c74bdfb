import { useTranslation } from 'react-i18next';
import { useFormats } from '@/lib/format';
import { useNow } from '@/lib/now';
import { readable } from '@/lib/readable';
import type { Allowance, Standing } from '../requests';
import { FigureList, type Figure } from './figure-list';

const day = 86_400_000;
/** From here on the token wants a person. */
const soon = 10 * day;

/** What the platform itself says of the account: quality, what it still allows, templates, how long the token lives. */
export function StandingFigures({ standing }: { standing: Standing }) {
  const { t } = useTranslation('channels');
  const { number, date, lasting } = useFormats();
  const now = useNow(3_600_000).getTime();
  const word = (name: string) => t(`standing.words.${name}`, { defaultValue: readable(name) });
  const counted = (counts: Record<string, number>) => Object.entries(counts).sort().map(([name, count]) => `${number(count)} ${word(name)}`).join(' · ');
  const of = ({ used, most }: Allowance) => (most === null ? t('standing.unlimited', { used: number(used) }) : t('standing.of', { used: number(used), most: number(most) }));
  const rows: Figure[] = [];
  if (standing.quality) rows.push({ label: t('standing.quality'), value: word(standing.quality), tone: toneOf(standing.quality) });
  if (standing.openings) rows.push({ label: t('standing.openings'), value: of(standing.openings), tone: fullness(standing.openings) });
  if (standing.quota) rows.push({ label: t('standing.quota'), value: of(standing.quota), tone: fullness(standing.quota) });
  if (Object.keys(standing.templates).length > 0) rows.push({ label: t('standing.templates'), value: counted(standing.templates), tone: standing.templates.paused || standing.templates.disabled ? 'watch' : undefined });
  if (Object.keys(standing.templateQuality).length > 0) rows.push({ label: t('standing.templateQuality'), value: counted(standing.templateQuality), tone: standing.templateQuality.red ? 'bad' : standing.templateQuality.yellow ? 'watch' : undefined });
  if (standing.tokenEnds) {
    const left = Date.parse(standing.tokenEnds) - now;
    rows.push({
      label: t('standing.token'),
      value: left <= 0 ? t('standing.tokenEnded', { date: date(standing.tokenEnds) }) : t('standing.tokenLeft', { left: lasting(left), date: date(standing.tokenEnds) }),
      tone: left <= 0 ? 'bad' : left < soon ? 'watch' : undefined,
    });
  }
  return <FigureList rows={rows} />;
}

function toneOf(quality: string): Figure['tone'] {
  return quality === 'green' ? 'good' : quality === 'yellow' ? 'watch' : quality === 'red' ? 'bad' : undefined;
}

function fullness({ used, most }: Allowance): Figure['tone'] {
  return most === null || used < most * 0.8 ? undefined : used < most ? 'watch' : 'bad';
}
