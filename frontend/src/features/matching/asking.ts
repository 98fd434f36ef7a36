import type { NewRun, ProgrammePage, Unit } from '@/api'

export const WEIGHTS = [
  'sameGrade',
  'birthMonths',
  'sharedInterest',
  'mostSharedInterests',
  'lastFriend',
  'openedClassPair',
  'townshipShare',
  'outsideLinks',
] as const

type Weights = ProgrammePage['weights']

/** A whole number as somebody types it, perhaps with a sign. */
export function whole(text: string): number | undefined {
  const typed = text.trim().replace('−', '-')
  return /^[+-]?\d{1,9}$/.test(typed) ? Number(typed) : undefined
}

/** A change of a quota at one place, which is named by both: quota/place. */
export interface AtOnePlace {
  at: string
  amount: string
}

export interface Typed {
  year: number
  of: Unit
  note: string
  seconds: string
  boundSeconds: string
  seed: string
  weights: Record<keyof Weights, string>
  amounts: Record<string, string>
  places: AtOnePlace[]
}

/** What is asked of the server: weights and amounts only where they differ. Nothing when something is no number. */
export function askedOf(typed: Typed, usual: Weights): NewRun | undefined {
  const [seconds, boundSeconds, seed] = [typed.seconds, typed.boundSeconds, typed.seed].map(whole)
  const weights = WEIGHTS.map((key) => [key, whole(typed.weights[key])] as const)
  const amounts = [
    ...Object.entries(typed.amounts).map(([quota, text]) => ({ quota, amount: whole(text) })),
    ...typed.places.map(({ at, amount }) => {
      const [quota = '', place = ''] = at.split('/')
      return { quota, place, amount: whole(amount) }
    }),
  ]
  const faulty =
    seconds === undefined ||
    boundSeconds === undefined ||
    seed === undefined ||
    weights.some(([, value]) => value === undefined) ||
    amounts.some(({ amount }) => amount === undefined)
  if (faulty) return undefined
  const others = weights.some(([key, value]) => value !== usual[key])
  const changed = amounts.flatMap(({ amount, ...where }) =>
    amount === undefined || amount === 0 ? [] : [{ ...where, amount }],
  )
  return {
    year: typed.year,
    ...(typed.of === 'PUPILS' ? {} : { of: typed.of }),
    seconds,
    boundSeconds,
    seed,
    ...(typed.note.trim() === '' ? {} : { note: typed.note.trim() }),
    ...(others ? { weights: Object.fromEntries(weights) as unknown as Weights } : {}),
    ...(changed.length > 0 ? { quotas: changed } : {}),
  }
}
