/** A machine's name as words: `delivery_address` → “Delivery address”. */
export function readable(name: string): string {
  const words = name.replace(/[_.]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2').trim();
  return words === '' ? name : words[0]!.toUpperCase() + words.slice(1);
}
