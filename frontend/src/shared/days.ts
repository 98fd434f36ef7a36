import { languageTag } from '@/app/language'

/** A day without a clock, such as 2026-10-16, is the same day wherever it is read. */
export function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function saidDay(day: string, style: 'medium' | 'long' = 'medium'): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: style, timeZone: 'UTC' }).format(
    dayOf(day),
  )
}

/** Today in Beijing, where the League counts its days. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
}

export function saidMoment(at: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat(languageTag(), style).format(new Date(at))
}
