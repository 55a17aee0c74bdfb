import encodeQR from 'qr';
import { useMemo } from 'react';

interface Props {
  text: string;
  label: string;
}

const size = 192;

/** A code to be read by a phone: dark on light in every appearance, since cameras expect it so. */
export function QrPicture({ text, label }: Props) {
  const rows = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: 4 }), [text]);
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg width={size} height={size} viewBox={`0 0 ${rows.length} ${rows.length}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <rect width="100%" height="100%" fill="white" rx="1" />
      <path d={path} fill="black" />
    </svg>
  );
}
