import { expect, test } from 'vitest'
import { askedOf, WEIGHTS, whole } from './asking'

const usual = {
  sameGrade: 40,
  birthMonths: 2,
  sharedInterest: 12,
  mostSharedInterests: 3,
  lastFriend: 30,
  openedClassPair: 50,
  townshipShare: 10,
  outsideLinks: 0,
}
const weights = Object.fromEntries(WEIGHTS.map((key) => [key, String(usual[key])])) as Record<
  (typeof WEIGHTS)[number],
  string
>
const typed = {
  year: 2026,
  of: 'PUPILS' as const,
  note: '',
  seconds: '10',
  boundSeconds: '5',
  seed: '1',
  weights,
  amounts: { letters: '0' },
  places: [],
}

test('what is as usual is not asked for', () => {
  expect(askedOf(typed, usual)).toEqual({ year: 2026, seconds: 10, boundSeconds: 5, seed: 1 })
})

test('what is paired is said when it is not pupils', () => {
  expect(askedOf({ ...typed, of: 'SCHOOLS' }, usual)?.of).toBe('SCHOOLS')
})

test('another weight and another amount make a trial', () => {
  const asked = askedOf(
    { ...typed, weights: { ...weights, sharedInterest: '30' }, amounts: { letters: '-5' } },
    usual,
  )

  expect(asked?.weights).toEqual({ ...usual, sharedInterest: 30 })
  expect(asked?.quotas).toEqual([{ quota: 'letters', amount: -5 }])
})

test('a quota may be changed at one place alone', () => {
  const places = [
    { at: 'letters/4301', amount: '+5' },
    { at: 'letters/4302', amount: '0' },
  ]

  expect(askedOf({ ...typed, places }, usual)?.quotas).toEqual([
    { quota: 'letters', place: '4301', amount: 5 },
  ])
})

test('nothing is asked while something is no number', () => {
  expect(askedOf({ ...typed, seconds: 'ten' }, usual)).toBeUndefined()
  expect(askedOf({ ...typed, amounts: { letters: '' } }, usual)).toBeUndefined()
  const places = [{ at: 'letters/4301', amount: '' }]
  expect(askedOf({ ...typed, places }, usual)).toBeUndefined()
})

test('a sign may stand before a number', () => {
  expect([whole(' +5 '), whole('−3'), whole('1.5'), whole('')]).toEqual([
    5,
    -3,
    undefined,
    undefined,
  ])
})
