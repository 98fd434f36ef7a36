import { dayOf } from '@/shared/days'

interface Days {
  from: string
  to: string
}

const DAY = 86_400_000

/** Where a day stands in a year, from 0 at its first to 100 after its last. */
export function placeIn(year: Days, day: string): number {
  const length = dayOf(year.to).getTime() - dayOf(year.from).getTime() + DAY
  const gone = dayOf(day).getTime() - dayOf(year.from).getTime()
  return Math.max(0, Math.min(100, Math.round((gone / length) * 10_000) / 100))
}

/** The first days of the months that a year touches; its own first day begins the first. */
export function monthsOf(year: Days): string[] {
  const months = [year.from]
  const last = dayOf(year.to)
  const at = dayOf(year.from)
  for (at.setUTCMonth(at.getUTCMonth() + 1, 1); at <= last; at.setUTCMonth(at.getUTCMonth() + 1)) {
    months.push(at.toISOString().slice(0, 10))
  }
  return months
}
