/** Answers cost fractions of a cent, so small sums keep their figures. A currency that the browser does not know is written as it is. */
export function money(sum: number, currency: string, language: string): string {
  const maximumFractionDigits = sum !== 0 && sum < 1 ? 5 : 2;
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits }).format(sum);
  } catch {
    return `${sum.toFixed(maximumFractionDigits)} ${currency}`;
  }
}
