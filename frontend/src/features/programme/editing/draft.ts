import type { Programme } from '@/api'

export interface KeptDraft {
  /** The version that its author saw when beginning. */
  version: number
  content: Programme
  reason: string
  at: string
}

/** Kept in this tab until it is sent or thrown away, whatever happens to the page; emptied at signing out (R29). */
export function draftKeeper(account: string, programme: string) {
  const key = `shoulashou.programme.${account}.${programme}`
  return {
    recall(): KeptDraft | undefined {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? '') as KeptDraft
      } catch {
        return undefined
      }
    },
    keep(draft: KeptDraft): void {
      sessionStorage.setItem(key, JSON.stringify(draft))
    },
    forget(): void {
      sessionStorage.removeItem(key)
    },
  }
}

export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** The same, whatever the order of the words and whether an absent one is written down as absent. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

/** What the form does not show is not sent: places of a quota for all, years of one that counts them together. */
export function toSend(draft: Programme): Programme {
  const sent = copyOf(draft)
  for (const quota of sent.quotas) {
    if (quota.per === 'PROGRAMME') quota.places = []
    for (const adjustment of quota.adjustments) {
      if (quota.per === 'PROGRAMME') delete adjustment.place
      if (quota.period === 'TERM') delete adjustment.year
    }
  }
  return sent
}

/** Pointers of numbers and days that are no number and no day: the server could not even read them. */
export function unreadable(draft: Programme): string[] {
  const found: string[] = []
  const number = (at: string, value: unknown) => Number.isInteger(value) || found.push(at)
  const day = (at: string, value: string) => /^\d{4}-\d\d-\d\d$/.test(value) || found.push(at)
  draft.years.forEach((year, i) => {
    day(`/years/${i}/from`, year.from)
    day(`/years/${i}/to`, year.to)
  })
  draft.quotas.forEach((quota, i) => {
    number(`/quotas/${i}/amount`, quota.amount)
    quota.adjustments.forEach((adjustment, j) => {
      number(`/quotas/${i}/adjustments/${j}/amount`, adjustment.amount)
      day(`/quotas/${i}/adjustments/${j}/on`, adjustment.on)
    })
  })
  draft.rounds.forEach((round, i) => {
    number(`/rounds/${i}/year`, round.year)
    day(`/rounds/${i}/due`, round.due)
    day(`/rounds/${i}/opens`, round.opens)
  })
  for (const [key, value] of Object.entries(draft.rules)) {
    if (typeof value !== 'boolean') number(`/rules/${key}`, value)
  }
  for (const [key, value] of Object.entries(draft.weights)) number(`/weights/${key}`, value)
  return found
}

/** A name for a new entry that no other has: quota-2, 2026-3. */
export function freshId(before: string, taken: string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${before}-${number}`)) number++
  return `${before}-${number}`
}
