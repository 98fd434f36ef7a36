import type { Report, ReportState, Urgency } from './queries'

export const URGENCY_TONES = {
  LATE: 'danger',
  DUE: 'warn',
  RUNNING: 'plain',
  REACHED: 'good',
  QUIET: 'plain',
} as const satisfies Record<Urgency, string>

export const STATE_TONES = {
  ENTERED: 'plain',
  CHECKED: 'warn',
  RETURNED: 'danger',
  ACCEPTED: 'good',
} as const satisfies Record<ReportState, string>

export const CORRECTION_TONES = {
  OPEN: 'warn',
  APPROVED: 'good',
  REFUSED: 'plain',
} as const satisfies Record<Report['corrections'][number]['state'], string>

/**
 * Behind a number the unit is said otherwise than in the tables: they print the Chinese noun "number of persons", and
 * English has no word for ten thousand yuan.
 */
export function behindNumber(unit: string): string {
  return unit.replace(/^(.+)\u6570$/, '$1').replace(/^10,000 /, '× 10,000 ')
}

/** As somebody types it, with two decimals at most; undefined when it is no such number. */
export function amountIn(typed: string): number | undefined {
  const plain = typed.trim().replace('−', '-')
  return /^-?\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}

/** A name for one sending, so that a second one is the same. */
export function newKey(): string {
  return crypto.randomUUID()
}
