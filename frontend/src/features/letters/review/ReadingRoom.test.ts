import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { ReviewAct, ReviewLetter } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import ReadingRoom from './ReadingRoom.vue'

const said = (zh: string) => ({ zh, en: zh })

const aLetter = (allowedActions: ReviewAct[]): ReviewLetter => ({
  id: 'l1',
  version: 7,
  state: 'IN_REVIEW',
  stateText: said('待读'),
  penName: '纸飞机',
  from: said('四年级1班'),
  to: said('葡萄镇'),
  toPenName: '小骆驼',
  paper: 'plain',
  ink: 'ink',
  body: '<p lang="zh" dir="ltr">加我QQ</p><p lang="zh" dir="ltr">好吗</p>',
  plain: '加我QQ\n好吗',
  unreadable: false,
  hits: [
    { kind: 'MESSENGER', kindText: said('账号'), start: 2, end: 4, reason: said('像是账号') },
    { kind: 'GIFT', kindText: said('礼物'), start: 5, end: 7, reason: said('像是礼物') },
  ],
  pictures: [],
  returnedBefore: [],
  fourEyes: [],
  approvedBy: [],
  allowedActions,
})

async function reading(allowed: ReviewAct[], approve: object = {}) {
  const asked = serverThatAnswers({ 'POST /api/letters/l1/approve': approve })
  const heard = { decided: vi.fn(), again: vi.fn(), next: vi.fn(), previous: vi.fn() }
  const on = {
    onDecided: heard.decided,
    onAgain: heard.again,
    onNext: heard.next,
    onPrevious: heard.previous,
  }
  HTMLElement.prototype.scrollIntoView = () => undefined
  const { page } = await shown(ReadingRoom, { props: { letter: aLetter(allowed), ...on } })
  const press = async (key: string) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await flushPromises()
  }
  return { asked, heard, page, press }
}

describe('a letter is read and decided about without a mouse', () => {
  it('goes on to the next and back, and from mark to mark', async () => {
    const { heard, page, press } = await reading(['APPROVE', 'RETURN'])
    await press('j')
    await press('k')
    expect(heard.next).toHaveBeenCalledOnce()
    expect(heard.previous).toHaveBeenCalledOnce()
    await press('n')
    expect(page.find('mark.chosen').text()).toBe('QQ')
    await press('n')
    expect(page.find('mark.chosen').text()).toBe('好吗')
  })

  it('is approved in the version that was read', async () => {
    const { asked, heard, press } = await reading(['APPROVE'])
    await press('a')
    expect(await asked.find(({ method }) => method === 'POST')?.json()).toEqual({ version: 7 })
    expect(heard.decided).toHaveBeenCalledWith('已同意寄出')
  })

  it('asks for a reason before it goes back, and does nothing that is not allowed', async () => {
    const { asked, page, press } = await reading(['RETURN'])
    await press('a')
    await press('s')
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
    await press('r')
    expect(page.find('dialog[open] select').exists()).toBe(true)
  })

  it('tells who was faster, until one looks at the letter again', async () => {
    const late = () => problem(409, 'letters.decided-elsewhere', { detail: '彭思雨：同意寄出' })
    const { heard, page, press } = await reading(['APPROVE'], late)
    await press('a')
    const told = page.find('[role=alert]')
    expect(told.text()).toContain('彭思雨')
    await told.find('button').trigger('click')
    expect(heard.again).toHaveBeenCalledOnce()
    expect(page.find('[role=alert]').exists()).toBe(false)
  })
})
