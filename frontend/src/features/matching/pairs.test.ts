import { expect, test } from 'vitest'
import type { ClassPairingPage, PairRow } from '@/api'
import { grouped, reasonsOf, seen, signed, timeLeft } from './pairs'

const pair = (id: string, state: PairRow['state']) => ({ id, state, version: 3 }) as PairRow

test('what waits stands apart from what lives and what is over', () => {
  const pairs = [
    pair('a', 'PROPOSED'),
    pair('b', 'PAUSED'),
    pair('c', 'DECLINED'),
    pair('d', 'ACTIVE'),
  ]
  const { proposed, living, over } = grouped({ pairs } as ClassPairingPage)

  expect(proposed.map(({ id }) => id)).toEqual(['a'])
  expect(living.map(({ id }) => id)).toEqual(['b', 'd'])
  expect(over.map(({ id }) => id)).toEqual(['c'])
})

test('a decision names the version that was seen', () => {
  expect(seen([pair('a', 'PROPOSED')])).toEqual([{ id: 'a', version: 3 }])
})

test('reasons are one sentence', () => {
  const reasons = [
    { kind: 'SAME_GRADE' as const, points: 40, words: { zh: '同年级', en: 'same grade' } },
    {
      kind: 'SHARED_INTERESTS' as const,
      points: 12,
      words: { zh: '都喜欢足球', en: 'both like football' },
    },
  ]
  expect(reasonsOf(reasons, (text) => text.zh, '；')).toBe('同年级；都喜欢足球')
})

test('a change has its sign', () => {
  expect([signed(4), signed(0), signed(-2)]).toEqual(['+4', '0', '-2'])
})

test('a deadline is told by the days that are left or gone', () => {
  expect([timeLeft(3), timeLeft(0), timeLeft(-2)]).toEqual([
    { key: 'left', days: 3 },
    { key: 'today', days: 0 },
    { key: 'over', days: 2 },
  ])
})
