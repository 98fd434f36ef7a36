import { describe, expect, it } from 'vitest'
import { aMeeting, aRow, opened, said, TIME } from '@/testing/meeting'
import { problem } from '@/testing/server'
import { signedInAs } from '@/testing/shown'

describe('a meeting of two classes', () => {
  it('offers nothing to a mere reader, and no room before it is agreed', async () => {
    const { page } = await opened({ offered: [TIME], offeredByUs: true })
    expect(page.findAll('button')).toEqual([])
    expect(page.text()).toContain('等对方学校选一个')
    expect(page.text()).toContain('还没有会议链接')
    expect(page.text()).not.toContain('见面室（')
    expect(page.text()).not.toContain('告诉保护负责人')
    expect(page.find('[aria-labelledby=agenda]').exists()).toBe(false)
  })

  it('tells of a time what it means on either side, and warns where it does not fit', async () => {
    const elsewhere = { ...TIME, start: '2026-10-17T00:00:00Z', otherHour: '08:00' }
    const { page } = await opened({
      allowedActions: ['agree'],
      offered: [TIME, { ...elsewhere, schoolDay: false, hoursFit: false }],
    })
    const [fits, not] = page.findAll('li.time').map((one) => one.text())
    expect(page.text()).toContain('请选一个时间')
    expect(fits).not.toContain('按作息')
    expect(fits).not.toContain('这一天不上课')
    expect(not).toContain('我校相当于 10:00，对方相当于 08:00')
    expect(not).toContain('这一天不上课')
    expect(not).toContain('有一边不在上课时间里')
  })

  it('is agreed at the time that was chosen, and shows the agreed page at once', async () => {
    const agreed = aMeeting({
      meeting: aRow({ state: 'AGREED', stateText: said('已约定') }),
      start: { ...TIME, otherHour: '08:00' },
      version: 4,
    })
    const { page, press, sent } = await opened(
      { allowedActions: ['agree'], offered: [TIME] },
      { 'POST /api/meetings/m1/agreement': agreed },
    )
    await press('就这个时间')
    expect(await sent()[0]?.json()).toEqual({ version: 3, start: TIME.start })
    expect(page.find('li.time').exists()).toBe(false)
    const links = page.findAll('a').map((one) => one.attributes('href'))
    expect(links).toContain('/meetings/m1/room')
    expect(links).toContain('/api/meetings/m1/calendar.ics')
    expect(page.text()).toContain('对方相当于 08:00')
  })

  it('says when somebody else was quicker', async () => {
    const { page, press } = await opened(
      { allowedActions: ['agree'], offered: [TIME] },
      { 'POST /api/meetings/m1/agreement': problem(409, 'exchange.changed-meanwhile') },
    )
    await press('就这个时间')
    expect(page.get('[role=alert]').text()).toContain('exchange.changed-meanwhile')
  })

  it('is called off with a reason', async () => {
    const { page, press, sent } = await opened(
      { allowedActions: ['cancel'] },
      { 'POST /api/meetings/m1/cancellation': aMeeting() },
    )
    await press('取消见面')
    await page.get('dialog input').setValue('停电')
    await press('取消见面', -1)
    expect(await sent()[0]?.json()).toEqual({ version: 3, reason: '停电' })
    expect(page.find('dialog').exists()).toBe(false)
  })

  it('takes another link, and none when the field is emptied', async () => {
    const link = 'https://meet.example/1'
    const { page, press, sent } = await opened(
      { allowedActions: ['link'], link },
      { 'PUT /api/meetings/m1/link': () => aMeeting({ allowedActions: ['link'], link }) },
    )
    expect(page.get('a[target=_blank]').attributes('rel')).toContain('noopener')
    await press('修改会议链接')
    expect(page.get<HTMLInputElement>('dialog input').element.value).toBe(link)
    await page.get('dialog input').setValue('https://meet.example/2')
    await press('保存')
    expect(await sent()[0]?.json()).toEqual({ version: 3, link: 'https://meet.example/2' })
    await press('修改会议链接')
    await page.get('dialog input').setValue(' ')
    await press('保存')
    expect(await sent()[1]?.json()).toEqual({ version: 3 })
  })

  it('tells what happened, without the names of the other school', async () => {
    const at = '2026-10-01T00:00:00Z'
    const { page } = await opened({
      history: [
        { at, by: '李明', byItself: false, what: said('提出') },
        { at, byItself: false, what: said('同意'), note: '期待' },
        { at, byItself: true, what: said('过期') },
      ],
      questions: [said('你们那里冬天冷吗')],
    })
    const turns = page.findAll('.history li').map((one) => one.text())
    expect(turns[0]).toContain('李明')
    expect(turns[1]).toContain('对方学校')
    expect(turns[1]).toContain('期待')
    expect(turns[2]).toContain('系统')
    expect(page.findAll('.agenda li')).toHaveLength(3)
  })

  it('lets whoever may raise a concern do so from here', async () => {
    signedInAs({ permissions: ['concerns.raise'] })
    const { page } = await opened()
    const links = page.findAll('a').map((one) => one.attributes('href'))
    expect(links).toContain('/meetings/m1/concern')
  })

  it('says why it is not shown', async () => {
    const { page } = await opened(
      {},
      { 'GET /api/meetings/m1': problem(404, 'exchange.no-such-meeting') },
    )
    expect(page.text()).toContain('exchange.no-such-meeting')
    expect(page.find('h1').exists()).toBe(false)
  })
})
