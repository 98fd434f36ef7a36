/** Months, quarters and years that a bulletin of today may be about, the newest first. */
export function spansAt(today: string): string[] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const months = [0, 1, 2].map((back) => {
    const at = year * 12 + month - 1 - back
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
  const quarter = Math.ceil(month / 3)
  const quarters = [0, 1].map((back) => {
    const at = year * 4 + quarter - 1 - back
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
  })
  return [...months, ...quarters, `${year}`, `${year - 1}`]
}
