import type { ReportState, Urgency } from './queries'

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

/** As somebody types it, with two decimals at most; undefined when it is no such number. */
export function amountIn(typed: string): number | undefined {
  const plain = typed.trim().replace('−', '-')
  return /^-?\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}

/** A name for one sending, so that a second one is the same. */
export function newKey(): string {
  return crypto.randomUUID()
}
