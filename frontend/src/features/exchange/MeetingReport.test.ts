import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { aMeeting, opened, said } from '@/testing/meeting'
import { problem } from '@/testing/server'

describe('the parts of the children', () => {
  const A = { id: 'p1', penName: '纸飞机' }
  const B = { id: 'p2', penName: '小骆驼' }

  it('are never given to a child who may not be shown', async () => {
    const { page, sent } = await opened(
      {
        allowedActions: ['cast'],
        pupils: [A, B],
        sitOut: [B],
        parts: [
          { part: 'HOST', text: said('主持'), child: A },
          { part: 'SHOW', text: said('才艺') },
        ],
      },
      { 'PUT /api/meetings/m1/parts': aMeeting({ allowedActions: ['cast'] }) },
    )
    const [host, show] = page.findAll<HTMLSelectElement>('select')
    expect(host?.element.value).toBe('p1')
    expect(show?.findAll('option').map((one) => one.text())).toEqual(['（还没有）', '纸飞机'])
    expect(page.get('[aria-labelledby=parts]').text()).toContain('这次不出镜')
    expect(page.get('[aria-labelledby=parts]').text()).toContain('小骆驼')
    await host?.setValue('')
    await show?.setValue('p1')
    await page.get('[aria-labelledby=parts] form').trigger('submit')
    await flushPromises()
    const body = { version: 3, parts: [{ part: 'SHOW', pupil: 'p1' }] }
    expect(await sent()[0]?.json()).toEqual(body)
  })

  it('stay as chosen when the server says no', async () => {
    const { page } = await opened(
      { allowedActions: ['cast'], pupils: [A], parts: [{ part: 'HOST', text: said('主持') }] },
      { 'PUT /api/meetings/m1/parts': problem(422, 'exchange.not-shown') },
    )
    expect(page.text()).not.toContain('这次不出镜')
    await page.get('select').setValue('p1')
    await page.get('[aria-labelledby=parts] form').trigger('submit')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('exchange.not-shown')
    expect(page.get<HTMLSelectElement>('select').element.value).toBe('p1')
    expect(page.text()).not.toContain('已保存')
  })
})

describe('the report on a meeting', () => {
  const A = { id: 'p1', penName: '纸飞机' }
  const B = { id: 'p2', penName: '小骆驼' }

  it('begins with those who took part, and sends words only where there are any', async () => {
    const { page, sent } = await opened(
      { allowedActions: ['report'], pupils: [A, B], sitOut: [B], notShown: [B] },
      { 'POST /api/meetings/m1/report': () => problem(409, 'exchange.changed-meanwhile') },
    )
    const part = page.get('[aria-labelledby=report]')
    const [heads, minutes] = part.findAll<HTMLInputElement>('input[type=number]')
    expect([heads?.element.value, minutes?.element.value]).toEqual(['1', '40'])
    expect(part.text()).toContain('不能出现在照片里：小骆驼')
    await heads?.setValue(12)
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(await sent()[0]?.json()).toEqual({
      version: 3,
      heads: 12,
      minutes: 40,
      pictures: [],
      allMayBeShown: false,
    })
    await part.get('textarea').setValue('唱了一首歌')
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(await sent()[1]?.json()).toMatchObject({ words: '唱了一首歌' })
    expect(part.get<HTMLTextAreaElement>('textarea').element.value).toBe('唱了一首歌')
    expect(part.text()).toContain('exchange.changed-meanwhile')
  })

  it('warns of nobody where everybody may be shown', async () => {
    const { page } = await opened({ allowedActions: ['report'] })
    expect(page.get<HTMLInputElement>('input[type=number]').element.value).toBe('1')
    expect(page.text()).not.toContain('不能出现在照片里')
  })

  it('is told with our words and pictures, and of the other side only figures', async () => {
    const own = { by: '李明', heads: 30, minutes: 45, pictures: ['x1'], words: '唱了一首歌' }
    const one = await opened({ ownReport: own })
    expect(one.page.text()).toContain('我校（李明）')
    expect(one.page.text()).toContain('唱了一首歌')
    expect(one.page.text()).toContain('还没有确认')
    expect(one.page.html()).toContain('/api/meetings/m1/pictures/x1')
    const other = await opened({ otherReport: { heads: 28, minutes: 40 } })
    expect(other.page.text()).toContain('28 名学生，40 分钟')
    expect(other.page.text()).not.toContain('我校（')
  })

  it('plays a recording only when somebody presses, and removes it for both after a question', async () => {
    const film = { id: 'f1', byUs: true, bytes: 12_345_678, from: '2026-10-16T02:00:00Z' }
    const { page, press, sent } = await opened(
      {},
      {
        'GET /api/meetings/m1/recordings': { recordings: [{ ...film, until: film.from }] },
        'DELETE /api/meetings/m1/recordings/f1': {},
      },
    )
    expect(page.get('[aria-labelledby=recordings]').text()).toContain('12.3 MB')
    expect(page.find('video').exists()).toBe(false)
    await press('播放')
    expect(page.get('video').attributes('src')).toBe('/api/meetings/m1/recordings/f1')
    await press('删除录像')
    expect(page.text()).toContain('两边都不能再看')
    expect(sent()).toEqual([])
    await press('删除录像', -1)
    expect(sent().map(({ method }) => method)).toEqual(['DELETE'])
  })
})
