import type { Programme } from '@/api'

/** Points for, points taken off, and one limit to points. */
export const WEIGHTS: {
  key: keyof Programme['weights']
  sign: 'for' | 'off' | 'limit'
  most: number
}[] = [
  { key: 'sameGrade', sign: 'for', most: 1000 },
  { key: 'birthMonths', sign: 'for', most: 1000 },
  { key: 'sharedInterest', sign: 'for', most: 1000 },
  { key: 'mostSharedInterests', sign: 'limit', most: 24 },
  { key: 'lastFriend', sign: 'for', most: 1000 },
  { key: 'openedClassPair', sign: 'off', most: 1000 },
  { key: 'townshipShare', sign: 'off', most: 1000 },
  { key: 'outsideLinks', sign: 'off', most: 1000 },
]
