import { describe, expect, it } from 'vitest'
import { shown } from '@/testing/shown'
import RoundSide from './RoundSide.vue'

const side = (lists: { withoutLetter?: string[]; asked?: string[] }) => ({
  inland: true,
  children: [{ pupilId: 'p1', penName: '小雨点', realName: '雨' }],
  withoutLetter: [],
  asked: [],
  canWriteSecond: [],
  ...lists,
})

async function saidOf(lists: Parameters<typeof side>[0]) {
  const props = { side: side(lists), on: true, mayAsk: false }
  const { page } = await shown(RoundSide, { props })
  return page.text()
}

describe('a class in a round', () => {
  it('says who waits for somebody that was asked and has not written', async () => {
    const said = await saidOf({ asked: ['p1'] })
    expect(said).toContain('已请人写，还没交')
    expect(said).not.toContain('人人都有信')
  })

  it('says that everybody has a letter only when all have', async () => {
    expect(await saidOf({})).toContain('人人都有信')
    expect(await saidOf({ withoutLetter: ['p1'] })).toContain('1 位会空手')
  })
})
