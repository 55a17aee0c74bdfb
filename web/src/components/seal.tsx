/** The mark of the house: the gate of a caravanserai. */
export function Seal({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="Serai">
      <rect width="32" height="32" rx="8" fill="var(--serai-accent)" />
      <path d="M8 25V15a8 8 0 0 1 16 0v10h-4.5v-9.5a3.5 3.5 0 0 0-7 0V25z" fill="var(--serai-on-accent)" />
    </svg>
  );
}
