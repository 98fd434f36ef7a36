import { describe, expect, test } from 'vitest'
import type { RunPage } from '@/api'
import { adjustedOf, quotasOf } from './quotas'

const name = { zh: '书信结对', en: 'Letters' }
const changsha = { zh: '长沙市', en: 'Changsha' }
const zhuzhou = { zh: '株洲市', en: 'Zhuzhou' }

const line = (scope: string, place: typeof name | undefined, amount: number, used: number) => ({
  scope,
  name,
  ...(place ? { place } : {}),
  amount,
  used,
})

function run(quotas: object[], asked: object[] = []): RunPage {
  return { quotas, asked: { quotas: asked } } as unknown as RunPage
}

describe('how full quotas are', () => {
  test('stands for both runs in one row', () => {
    const one = run([line('letters/4301', changsha, 30, 28), line('letters/4302', zhuzhou, 30, 30)])
    const other = run([
      line('letters/4301', changsha, 35, 33),
      line('letters/4302', zhuzhou, 30, 30),
    ])

    expect(quotasOf(one, other)[0]).toEqual({
      key: 'letters/4301',
      quota: name,
      place: changsha,
      one: { amount: 30, used: 28 },
      other: { amount: 35, used: 33 },
    })
    expect(quotasOf(one, other)).toHaveLength(2)
  })

  test('is left open where a run knows nothing of the quota', () => {
    const [row] = quotasOf(run([]), run([line('letters-year', undefined, 180, 33)]))

    expect(row?.one).toBeUndefined()
    expect(row?.other).toEqual({ amount: 180, used: 33 })
  })
})

describe('quotas that were adjusted', () => {
  const lines = [line('letters/4301', changsha, 30, 28), line('letters/4302', zhuzhou, 30, 30)]

  test('everywhere or at one place are told by how much', () => {
    const one = run(lines, [{ quota: 'letters', amount: -5 }])
    const other = run(lines, [{ quota: 'letters', place: '4302', amount: 10 }])

    expect(adjustedOf(one, other)).toEqual([
      { key: 'letters', quota: name, place: undefined, one: -5, other: 0 },
      { key: 'letters/4302', quota: name, place: zhuzhou, one: 0, other: 10 },
    ])
  })

  test('twice are told once', () => {
    const twice = run(lines, [
      { quota: 'letters', place: '4301', amount: 3 },
      { quota: 'letters', place: '4301', amount: 4 },
    ])

    expect(adjustedOf(twice, run(lines)).map(({ one }) => one)).toEqual([7])
  })

  test('are none where nothing was changed', () => {
    expect(adjustedOf(run(lines, [{ quota: 'letters', amount: 0 }]), run(lines))).toEqual([])
  })
})
