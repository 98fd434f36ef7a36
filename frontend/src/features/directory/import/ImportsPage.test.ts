import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Import, Job } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import ImportsPage from './ImportsPage.vue'

function job(more: Partial<Job> = {}): Job {
  return {
    id: 'j1',
    kind: 'pupil-import',
    title: { zh: '批量导入学生', en: 'Bulk import of pupils' },
    state: 'RUNNING',
    done: 400,
    total: 1000,
    createdAt: '2026-09-01T08:00:00Z',
    allowedActions: ['cancel'],
    version: 2,
    ...more,
  }
}

const anImport = (more: Partial<Import> = {}): Import => ({
  job: job(),
  name: '名单.csv',
  bytes: 1000,
  enrolled: 380,
  same: 5,
  rejected: 15,
  ...more,
})

const over = (more: Partial<Import> = {}, state: Job['state'] = 'DONE') =>
  anImport({ job: job({ state, allowedActions: [] }), ...more })

const seen = async (answers: Parameters<typeof serverThatAnswers>[0]) => {
  const asked = serverThatAnswers(answers)
  return { asked, ...(await shown(ImportsPage)) }
}

describe('the page of imports', () => {
  it('shows how far one is, and sends the version that was seen when it is cancelled', async () => {
    const { page, asked } = await seen({
      'GET /api/imports': [anImport()],
      'GET /api/jobs/j1': job(),
      'POST /api/jobs/j1/cancellation': job({ state: 'CANCELLED', allowedActions: [] }),
    })
    expect(page.get('[role="progressbar"]').attributes('aria-valuenow')).toBe('40')
    expect(page.text()).toContain('已登记 380 名')
    expect(page.find('input[type="file"]').exists()).toBe(false)
    await page.get('button').trigger('click')
    await flushPromises()
    const cancelled = asked.find(({ url }) => url.endsWith('/cancellation'))
    expect(await cancelled?.json()).toEqual({ version: 2 })
  })

  it('sends the chosen file under its name', async () => {
    const { page, asked } = await seen({
      'GET /api/imports': [],
      'POST /api/imports': anImport(),
    })
    await choose(page.get('input').element as HTMLInputElement)
    const sent = asked.find(({ method }) => method === 'POST')
    expect(new URL(sent?.url ?? '').searchParams.get('name')).toBe('全省.csv')
    expect(await sent?.text()).toBe('姓名')
  })

  it('says why a file is none, and lets another be chosen', async () => {
    const { page } = await seen({
      'GET /api/imports': [],
      'POST /api/imports': () => problem(415, 'platform.sheet-wrong-type'),
    })
    await choose(page.get('input').element as HTMLInputElement)
    expect(page.get('[role="alert"]').text()).toContain('platform.sheet-wrong-type')
    expect(page.get('input').attributes('disabled')).toBeUndefined()
  })

  it('offers the rejected rows as long as they are kept', async () => {
    const kept = await seen({
      'GET /api/imports': [over({ rejectedUntil: '2026-09-08T08:00:00Z' })],
    })
    expect(kept.page.get('a.excel').attributes('href')).toMatch(/^\/api\/imports\/j1\/rejected/)
    expect(kept.page.text()).toContain('未导入的 15 行')
    kept.page.unmount()

    const gone = await seen({ 'GET /api/imports': [over()] })
    expect(gone.page.find('a.excel').exists()).toBe(false)
    expect(gone.page.text()).toContain('已经删除')
    gone.page.unmount()

    const none = await seen({ 'GET /api/imports': [over({ rejected: 0 })] })
    expect(none.page.find('a.excel').exists()).toBe(false)
    expect(none.page.text()).not.toContain('已经删除')
  })

  it('tells a cancelled one how to go on', async () => {
    const { page } = await seen({ 'GET /api/imports': [over({}, 'CANCELLED')] })
    expect(page.text()).toContain('取消前读到第 400 名学生')
  })
})

async function choose(input: HTMLInputElement): Promise<void> {
  const file = new File(['姓名'], '全省.csv', { type: 'text/csv' })
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  input.dispatchEvent(new Event('change'))
  await flushPromises()
}
