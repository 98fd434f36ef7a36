import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { MailRow } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { pressing, shown } from '@/testing/shown'
import MailPage from './MailPage.vue'

const said = (zh: string) => ({ zh, en: zh })

const aMail = (more: Partial<MailRow> = {}): MailRow => ({
  id: 'm1',
  allowedActions: [],
  attempts: 1,
  createdAt: '2026-10-08T00:00:00Z',
  person: '李明',
  sort: 'NEWS',
  state: 'SENT',
  title: said('有信等您读'),
  ...more,
})

async function mails(rows: MailRow[], office: object = {}, answers: Record<string, object> = {}) {
  const asked = serverThatAnswers({
    'GET /api/mails/office': { counts: {}, shows: false, ...office },
    'GET /api/mails/unreached-leads': [],
    'GET /api/mails': { items: rows, page: 0, size: 25, total: rows.length },
    ...answers,
  })
  const { page } = await shown(MailPage)
  const press = pressing(page)
  const sent = () => asked.filter(({ method }) => method !== 'GET')
  return { page, press, sent, asked }
}

describe('the mails of the system', () => {
  it('are told without a way to read them, and with nothing to do that is not allowed', async () => {
    const { page } = await mails([aMail()])
    expect(page.get('table').text()).toContain('有信等您读')
    expect(page.get('table').text()).toContain('已发出')
    expect(page.find('a[href="/api/mails/m1/view"]').exists()).toBe(false)
    expect(page.findAll('table button').map((one) => one.text())).not.toContain('再发一次')
    expect(page.findAll('table button').map((one) => one.text())).not.toContain('被退回了')
  })

  it('can be looked at where the office shows them', async () => {
    const { page } = await mails([aMail()], { shows: true })
    expect(page.get('a[href="/api/mails/m1/view"]').text()).toBe('有信等您读')
  })

  it('say what is wrong, and are sent once more by whoever may', async () => {
    const stuck = aMail({
      state: 'ASIDE',
      trouble: said('没有这个地址'),
      said: '550 no such user',
      allowedActions: ['retry'],
    })
    const { page, press, sent } = await mails(
      [stuck],
      {},
      {
        'POST /api/mails/m1/retry': problem(409, 'notifications.not-aside'),
      },
    )
    expect(page.get('table').text()).toContain('没有这个地址')
    expect(page.get('table').text()).toContain('550 no such user')
    await press('再发一次')
    expect(sent()).toHaveLength(1)
    expect(page.get('[role=alert]').text()).toContain('notifications.not-aside')
  })

  it('are said to have come back only after one question', async () => {
    const { page, press, sent } = await mails(
      [aMail({ allowedActions: ['returned'] })],
      {},
      { 'POST /api/mails/m1/returned': {} },
    )
    await press('被退回了')
    expect(page.get('dialog').text()).toContain('不再给这个人发邮件')
    expect(sent()).toEqual([])
    await press('被退回了', -1)
    expect(sent()[0]?.url).toContain('/api/mails/m1/returned')
    expect(page.get('dialog').attributes('open')).toBeUndefined()
  })

  it('say which setting is missing while they wait', async () => {
    const { page } = await mails([], { missing: 'SENDER', counts: { WAITING: 3 } })
    expect(page.text()).toContain('SHOULASHOU_NOTIFICATIONS_SENDER')
    expect(page.text()).toContain('还没有邮件')
    expect(page.get('select').text()).toContain('等待发送：3')
    expect(page.get('select').text()).toContain('已发出：0')
  })

  it('can be tried at once while the server is shut', async () => {
    const shut = {
      trouble: said('服务器没有回答'),
      shutUntil: '2026-10-08T00:10:00Z',
      said: 'timed out',
    }
    const { page, press, sent } = await mails([], shut, { 'POST /api/mails/office/attempt': {} })
    expect(page.text()).toContain('服务器没有回答')
    expect(page.text()).toContain('timed out')
    await press('现在就试')
    expect(sent()).toHaveLength(1)
    const open = await mails([], { trouble: said('服务器没有回答') })
    expect(open.page.text()).not.toContain('现在就试')
  })

  it('say when they could not be tried', async () => {
    const shut = { trouble: said('服务器没有回答'), shutUntil: '2026-10-08T00:10:00Z' }
    const refused = { 'POST /api/mails/office/attempt': problem(409, 'notifications.no-server') }
    const { page, press } = await mails([], shut, refused)
    await press('现在就试')
    expect(page.text()).toContain('notifications.no-server')
  })

  it('warn of those who guard children and cannot be reached', async () => {
    const leads = [{ name: '王芳', where: said('岳麓小学') }]
    const { page } = await mails([], {}, { 'GET /api/mails/unreached-leads': leads })
    expect(page.text()).toContain('1 位保护负责人没有可用的邮箱')
    expect(page.get('details').text()).toContain('王芳 · 岳麓小学')
    const none = await mails([])
    expect(none.page.find('details').exists()).toBe(false)
  })

  it('are narrowed to one state', async () => {
    const { page, asked } = await mails([aMail()])
    await page.get('select').setValue('ASIDE')
    await flushPromises()
    const last = asked.filter(({ url }) => new URL(url).pathname === '/api/mails').at(-1)
    expect(new URL(last?.url ?? '').searchParams.get('state')).toBe('ASIDE')
  })
})
