import { languageTag } from '@/app/language'

/** Every clock in the country shows Beijing time, whatever the computer thinks. */
const BEIJING = 'Asia/Shanghai'

export function saidTime(at: string): string {
  const form = {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: BEIJING,
  } as const
  return new Intl.DateTimeFormat(languageTag(), form).format(new Date(at))
}

/** What a field for day and time holds, such as 2026-10-16T10:00, as a moment; absent while it is not filled in. */
export function momentOf(typed: string): string | undefined {
  const read = new Date(`${typed}:00+08:00`)
  return Number.isNaN(read.getTime()) ? undefined : read.toISOString()
}

/** The hour of a school day that lies later than Beijing's timetable, as schools elsewhere count it. */
export function feltHour(typed: string, later: number): string {
  const hour = (Number(typed.slice(11, 13)) - later + 24) % 24
  return `${String(hour).padStart(2, '0')}${typed.slice(13, 16)}`
}

/** Whether somebody can be expected at school then. */
export function isOpen(felt: string): boolean {
  return felt >= '08:00' && felt < '18:00'
}
