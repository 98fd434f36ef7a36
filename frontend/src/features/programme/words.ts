/** Years as people say them: 2026–2027, or 2026 alone. */
export function span(years: number[]): string {
  const first = Math.min(...years)
  const last = Math.max(...years)
  if (years.length === 0) return '–'
  return first === last ? String(first) : `${first}–${last}`
}

/** With its sign, because an adjustment is always more or less than what was published. */
export function signed(amount: number): string {
  if (amount === 0) return '0'
  return amount > 0 ? `+${amount}` : `−${-amount}`
}

/** What somebody typed as a number, with a minus from any keyboard; undefined when it is none. */
export function wholeNumber(typed: string): number | undefined {
  const plain = typed
    .trim()
    .replace(/^[−－–]/, '-')
    .replace(/^＋/, '+')
  return /^[+-]?\d{1,9}$/.test(plain) ? Number(plain) : undefined
}
