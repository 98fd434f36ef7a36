import { describe, expect, it } from 'vitest'
import { serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import FamilyLetterPage from './FamilyLetterPage.vue'

/** Mounted at an address without an id. */
const ADDRESS = 'GET /api/family/letters/undefined'

const text = (zh: string) => ({ zh, en: zh })

function aLetter(more: object) {
  return {
    id: 'l1',
    written: false,
    otherPenName: '小雨点',
    state: 'READ',
    stateText: text('已读'),
    unreadable: false,
    paper: 'plain',
    ink: 'ink',
    pictures: [],
    openings: [],
    mayAskAgain: false,
    ...more,
  }
}

async function page(more: object) {
  serverThatAnswers({ [ADDRESS]: aLetter(more) })
  return (await shown(FamilyLetterPage)).page
}

describe('a letter as a guardian sees it', () => {
  it('says that nobody can open it any more, and leaves the way to the leads (R19)', async () => {
    const gone = await page({ unreadable: true })
    expect(gone.text()).toContain('这封信打不开了')
    expect(gone.text()).not.toContain('现在还看不到内容')
    expect(gone.findAll('a').map((link) => link.attributes('href'))).toContain(
      '/family/letter-concern/undefined',
    )
  })

  it('is not to be read while the leads have it (R22)', async () => {
    const held = await page({})
    expect(held.text()).toContain('现在还看不到内容')
    expect(held.text()).not.toContain('打不开')
  })
})
