import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import type { Report } from '../queries'
import ReportCard from './ReportCard.vue'

const said = (zh: string) => ({ zh, en: zh })
const AT = '2026-10-08T00:00:00Z'

const aReport = (more: Partial<Report> = {}): Report => ({
  id: 'r1',
  version: 5,
  plan: 'plan',
  task: 't1',
  taskName: said('青少年结对'),
  place: '4301',
  where: '4301',
  whereName: said('长沙市'),
  unit: said('人数'),
  amount: 1200,
  entered: 1200,
  enteredAt: AT,
  on: '2026-10-01',
  author: '李明',
  state: 'ENTERED',
  stateText: said('已填报'),
  allowedActions: [],
  checks: [],
  corrections: [],
  openFinding: false,
  pictures: [],
  self: [
    { id: 'q1', question: said('没有重复计算') },
    { id: 'q2', question: said('有名单') },
  ],
  ...more,
})

async function card(more: Partial<Report> = {}, answers: Record<string, object> = {}) {
  const asked = serverThatAnswers(answers)
  const onChange = vi.fn()
  const { page } = await shown(ReportCard, { props: { report: aReport(more), onChange } })
  const press = async (text: string) => {
    await page
      .findAll('.card > .acts button')
      .find((button) => button.text() === text)
      ?.trigger('click')
    await flushPromises()
  }
  const submit = async () => {
    await page.get('dialog form').trigger('submit')
    await flushPromises()
  }
  return { page, press, submit, asked, onChange }
}

describe('a report in the ledger', () => {
  it('is told as it stands, with nothing to do for a mere reader', async () => {
    const { page } = await card()
    expect(page.get('.line').text()).toContain('1,200 人')
    expect(page.text()).toContain('长沙市')
    expect(page.text()).not.toContain('填报 1,200')
    expect(page.find('.past').exists()).toBe(false)
    expect(page.findAll('button')).toEqual([])
  })

  it('keeps what was entered beside what counts now', async () => {
    const { page } = await card({ amount: 1198, note: '按名单' })
    expect(page.get('.line').text()).toContain('1,198 人')
    expect(page.get('.line').text()).toContain('填报 1,200')
    expect(page.text()).toContain('按名单')
  })

  it('tells what was checked and corrected, by whom and how it was decided', async () => {
    const line = { at: AT, by: '李明', difference: -2, reason: '重复', state: 'OPEN' as const }
    const { page } = await card({
      openFinding: true,
      checks: [
        { at: AT, by: '王芳', kind: 'ACCEPTANCE', sound: true },
        { at: '2026-10-09T00:00:00Z', by: '赵强', kind: 'SPOT', sound: false, note: '少两人' },
      ],
      corrections: [
        line,
        {
          ...line,
          at: '2026-10-10T00:00:00Z',
          state: 'REFUSED',
          decidedBy: '王芳',
          decidedAt: AT,
          note: '没有依据',
        },
      ],
    })
    const past = page.findAll('.past li').map((one) => one.text())
    expect(past[0]).toContain('审定')
    expect(past[1]).toContain('抽查发现问题')
    expect(past[1]).toContain('少两人')
    expect(past[2]).toContain('更正 -2')
    expect(past[2]).not.toContain('审批：')
    expect(past[3]).toContain('审批：王芳')
    expect(past[3]).toContain('没有依据')
    expect(page.text()).toContain('请核实后加一行更正')
  })

  it('offers what the server allows and nothing else', async () => {
    const acts = async (allowedActions: string[]) =>
      (await card({ allowedActions })).page.findAll('button').map((one) => one.text())
    expect(await acts(['accept', 'return'])).toEqual(['审定', '退回'])
    expect(await acts(['change', 'picture', 'selfCheck'])).toEqual(['自查', '修改', '加照片'])
    const { press, onChange } = await card({ allowedActions: ['change'] })
    await press('修改')
    expect(onChange).toHaveBeenCalledOnce()
  })

  it('shows its pictures with words for whoever does not see them', async () => {
    const { page } = await card({ pictures: [{ id: 'p1', width: 40, height: 30 }] })
    expect(page.get('img').attributes('alt')).toBe('第 1 张材料照片')
    expect(page.get('.pictures a').attributes('href')).toBe('/api/ledger/reports/r1/pictures/p1')
  })
})

describe('an act upon a report', () => {
  it('is handed on only when every question is confirmed', async () => {
    const { page, press, submit, asked } = await card(
      { allowedActions: ['selfCheck'] },
      { 'POST /api/ledger/reports/r1/self-check': aReport() },
    )
    await press('自查')
    const [first, second] = page.findAll('dialog input[type=checkbox]')
    await first?.setValue(true)
    await submit()
    expect(asked).toEqual([])
    expect(page.get('dialog [role=alert]').text()).toContain('每一项都确认后才能提交')
    await second?.setValue(true)
    await submit()
    expect(await asked[0]?.json()).toEqual({ version: 5, confirmed: ['q1', 'q2'] })
    expect(page.find('dialog').exists()).toBe(false)
  })

  it('is accepted with or without a remark', async () => {
    const { page, press, submit, asked } = await card(
      { allowedActions: ['accept'] },
      { 'POST /api/ledger/reports/r1/acceptance': () => aReport() },
    )
    await press('审定')
    await submit()
    await press('审定')
    await page.get('dialog input').setValue('清楚')
    await submit()
    expect(await Promise.all(asked.map((one) => one.json()))).toEqual([
      { version: 5 },
      { version: 5, note: '清楚' },
    ])
  })

  it('is not sent back without a reason, which stays when the server says no', async () => {
    const { page, press, submit, asked } = await card(
      { allowedActions: ['return'] },
      { 'POST /api/ledger/reports/r1/return': problem(409, 'ledger.changed-meanwhile') },
    )
    await press('退回')
    await submit()
    expect(asked).toEqual([])
    expect(page.get('dialog input').attributes('aria-invalid')).toBe('true')
    await page.get('dialog input').setValue('缺名单')
    await submit()
    expect(page.get('dialog').text()).toContain('ledger.changed-meanwhile')
    expect(page.get<HTMLInputElement>('dialog input').element.value).toBe('缺名单')
  })

  it('needs words for a finding, and none where all is sound', async () => {
    const { page, press, submit, asked } = await card(
      { allowedActions: ['spotCheck'] },
      { 'POST /api/ledger/reports/r1/findings': () => aReport() },
    )
    await press('抽查')
    await page.get('dialog input[type=checkbox]').setValue(false)
    await submit()
    expect(asked).toEqual([])
    await page.get('dialog input[type=checkbox]').setValue(true)
    await submit()
    expect(await asked[0]?.json()).toEqual({ version: 5, sound: true })
  })

  it('corrects by a number that is none of nothing', async () => {
    const { page, press, submit, asked } = await card(
      { allowedActions: ['correct'] },
      { 'POST /api/ledger/reports/r1/corrections': aReport() },
    )
    await press('更正')
    const [difference, reason] = page.findAll('dialog input')
    await reason?.setValue('重复')
    for (const wrong of ['0', 'zwei', '']) {
      await difference?.setValue(wrong)
      await submit()
    }
    expect(asked).toEqual([])
    expect(page.get('dialog').text()).toContain('请填写数字，最多两位小数')
    await difference?.setValue('−2')
    await submit()
    expect(await asked[0]?.json()).toEqual({ version: 5, difference: -2, reason: '重复' })
  })

  it('decides about the correction that is open, and shows which that is', async () => {
    const line = { at: AT, by: '李明', difference: -2, reason: '重复', state: 'OPEN' as const }
    const open = { allowedActions: ['approveCorrection', 'refuseCorrection'], corrections: [line] }
    const { page, press, submit, asked } = await card(open, {
      'POST /api/ledger/reports/r1/correction/approval': aReport(),
      'POST /api/ledger/reports/r1/correction/refusal': aReport(),
    })
    await press('批准更正')
    expect(page.get('dialog').text()).toContain('更正 -2')
    expect(page.find('dialog input').exists()).toBe(false)
    await submit()
    await press('不同意更正')
    await submit()
    expect(asked).toHaveLength(1)
    await page.get('dialog input').setValue('没有依据')
    await submit()
    expect(await asked[1]?.json()).toEqual({ version: 5, reason: '没有依据' })
  })
})
