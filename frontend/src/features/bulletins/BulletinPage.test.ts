import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import BulletinPage from './BulletinPage.vue'
import type { Bulletin } from './queries'

const said = (zh: string) => ({ zh, en: zh })
const NONE = {
  consented: 0,
  paired: 0,
  corresponded: 0,
  living: 0,
  quiet: 0,
  lost: 0,
  finished: 0,
  letters: 0,
}

const aBulletin = (more: Partial<Bulletin> = {}): Bulletin => ({
  id: 'b1',
  version: 4,
  edition: 1,
  programme: 'plan',
  programmeNames: said('手拉手方案'),
  span: '2026-10',
  spanText: said('2026年10月通报'),
  state: 'DRAFT',
  stateText: said('草稿'),
  allowedActions: [],
  steps: [],
  versions: [],
  contents: {
    issuer: '省团委',
    number: '〔2026〕3号',
    title: '十月情况',
    addressed: '',
    sections: [
      { heading: '总体', body: '一切都好\n\n继续努力' },
      { heading: '空段', body: '' },
    ],
    examples: [],
  },
  examples: [],
  figures: {
    asOf: '2026-11-02T00:00:00Z',
    corrections: [],
    curve: [],
    lacking: [],
    places: [],
    quotas: [],
    total: NONE,
    year: 0,
    years: [],
  },
  definitions: [],
  ...more,
})

async function reading(more: Partial<Bulletin> = {}, answers: Record<string, object> = {}) {
  const asked = serverThatAnswers({
    'GET /api/bulletins/b1': aBulletin(more),
    'GET /api/bulletins/programmes/plan/examples': [],
    ...answers,
  })
  const { page, router } = await shown(BulletinPage, { props: { id: 'b1' } })
  const press = async (text: string, at = 0) => {
    await page
      .findAll('button')
      .filter((button) => button.text() === text)
      .at(at)
      ?.trigger('click')
    await flushPromises()
  }
  const sent = () => asked.filter(({ method }) => method !== 'GET')
  return { page, router, press, sent }
}

describe('a bulletin', () => {
  it('is paper and two files for whoever only reads it', async () => {
    const { page } = await reading({ state: 'PUBLISHED', stateText: said('已发布') })
    expect(page.findAll('button')).toEqual([])
    expect(page.text()).toContain('已发布')
    expect(page.text()).not.toContain('经过和旧稿')
    expect(page.findAll('.paper h3').map((one) => one.text())).toEqual(['总体'])
    expect(page.findAll('.paper p.indented').map((one) => one.text())).toEqual([
      '一切都好',
      '继续努力',
    ])
    const files = page.findAll('a').map((one) => one.attributes('href'))
    expect(files).toEqual(['/api/bulletins/b1/docx?lang=zh', '/api/bulletins/b1/pdf?lang=zh'])
  })

  it('says where an example stood that a family has withdrawn', async () => {
    const gone = { zh: '一个事例已撤回', en: 'An example was withdrawn' }
    const examples = [
      { id: 'e0', title: '', words: '', gone },
      { id: 'e1', title: '一封回信', words: '写了三遍' },
    ]
    const { page } = await reading({ state: 'PUBLISHED', examples })
    expect(page.get('.paper').text()).toContain('一个事例已撤回')
    expect(page.findAll('.paper h4').map((one) => one.text())).toEqual(['一封回信'])
  })

  it('is carried on only by those whom the server allows, in the version that they read', async () => {
    const { page, press, sent } = await reading(
      { allowedActions: ['handIn'] },
      { 'POST /api/bulletins/b1/handing-in': aBulletin({ state: 'HANDED_IN' }) },
    )
    expect(page.findAll('button').map((one) => one.text())).toEqual(['送审'])
    await press('送审')
    expect(sent()).toEqual([])
    expect(page.get('dialog').text()).toContain('由没有写过一个字的同事核对')
    await press('送审', -1)
    expect(await sent()[0]?.json()).toEqual({ version: 4 })
    expect(page.find('dialog').exists()).toBe(false)
  })

  it('is not given back without a word on what to change', async () => {
    const { page, press, sent } = await reading(
      { state: 'HANDED_IN', allowedActions: ['check', 'giveBack'] },
      { 'POST /api/bulletins/b1/return': problem(409, 'bulletins.changed-meanwhile') },
    )
    await press('退回')
    await press('退回', -1)
    expect(sent()).toEqual([])
    expect(page.get('dialog').text()).toContain('请填写这一项')
    await page.get('dialog input').setValue('第二段有误')
    await press('退回', -1)
    expect(await sent()[0]?.json()).toEqual({ version: 4, note: '第二段有误' })
    expect(page.get('dialog [role=alert]').text()).toContain('bulletins.changed-meanwhile')
    expect(page.get<HTMLInputElement>('dialog input').element.value).toBe('第二段有误')
  })

  it('begins its next edition as a draft of its own, and leads to the list', async () => {
    const { press, sent, router } = await reading(
      { state: 'PUBLISHED', allowedActions: ['edition'] },
      { 'POST /api/bulletins/programmes/plan': { id: 'j1' } },
    )
    await press('起草更正版')
    await press('起草更正版', -1)
    expect(await sent()[0]?.json()).toEqual({ span: '2026-10' })
    expect(router.currentRoute.value.path).toBe('/bulletins')
  })

  it('tells its writers what became of it and what it said before', async () => {
    const { contents } = aBulletin()
    const { page } = await reading({
      steps: [
        { action: said('退回'), by: '王芳', at: '2026-11-03T00:00:00Z', note: '第二段有误' },
        { action: said('送审'), by: '李明', at: '2026-11-02T00:00:00Z' },
      ],
      versions: [{ number: 1, by: '李明', at: '2026-11-02T00:00:00Z', contents }],
    })
    const history = page.get('[aria-labelledby=bulletin-history]')
    expect(history.findAll('li').map((one) => one.text().includes('第二段有误'))).toEqual([
      true,
      false,
    ])
    expect(history.get('summary').text()).toContain('第 1 稿 · 李明')
  })

  it('tells its writers what it still lacks until it is out, and nobody else', async () => {
    const { contents } = aBulletin()
    const versions = [{ number: 1, by: '李明', at: '2026-11-02T00:00:00Z', contents }]
    const missing = [{ kind: 'WORDS_EMPTY', what: said('下一步还没有写'), owedBy: said('省团委') }]
    const answers = { 'GET /api/bulletins/programmes/plan/missing': missing }
    const { page } = await reading({ versions }, answers)
    expect(page.get('.lacks').text()).toContain('下一步还没有写')
    expect(page.get('.lacks').text()).toContain('由省团委负责')
    const out = await reading({ versions, state: 'PUBLISHED' }, answers)
    expect(out.page.find('.lacks').exists()).toBe(false)
    const reader = await reading({}, answers)
    expect(reader.page.find('.lacks').exists()).toBe(false)
  })

  it('says why it cannot be shown', async () => {
    const { page } = await reading(
      {},
      { 'GET /api/bulletins/b1': problem(404, 'bulletins.unknown') },
    )
    expect(page.text()).toContain('bulletins.unknown')
    expect(page.find('.paper').exists()).toBe(false)
  })
})

describe('the words of a draft', () => {
  const writing = async (answer: object = aBulletin()) => {
    const gone = { zh: '一个事例已撤回', en: 'An example was withdrawn' }
    const taken = { id: 'e0', title: '', words: '', gone }
    const opened = await reading(
      {
        allowedActions: ['write'],
        contents: { ...aBulletin().contents, examples: [{ id: 'e0' }] },
        examples: [taken],
      },
      {
        'PUT /api/bulletins/b1': answer,
        'GET /api/bulletins/programmes/plan/examples': [
          { id: 'e1', title: '一封回信', words: '…' },
        ],
      },
    )
    await opened.press('修改文字')
    const submit = async () => {
      await opened.page.get('form').trigger('submit')
      await flushPromises()
    }
    return { ...opened, submit }
  }

  it('are not saved while a title or a heading is empty', async () => {
    const { page, submit, sent, press } = await writing()
    expect(page.find('.paper').exists()).toBe(false)
    await press('增加一段')
    await submit()
    expect(sent()).toEqual([])
    expect(page.findAll('[aria-invalid=true]')).toHaveLength(1)
    await press('删除第 3 段')
    await page.findAll('input')[2]?.setValue(' ')
    await submit()
    expect(sent()).toEqual([])
    expect(page.findAll('[aria-invalid=true]')).toHaveLength(1)
  })

  it('go out with the examples that are ticked, also without one that is offered no more', async () => {
    const { page, submit, sent, press } = await writing()
    const ticks = page.findAll('input[type=checkbox]')
    expect(page.findAll('label.tick').map((one) => one.text())).toEqual([
      expect.stringContaining('一封回信'),
      expect.stringContaining('一个事例已撤回'),
    ])
    await ticks[0]?.setValue(true)
    await ticks[1]?.setValue(false)
    await press('删除第 2 段')
    await submit()
    const body = (await sent()[0]?.json()) as { examples: string[]; sections: object[] }
    expect(body).toMatchObject({ version: 4, issuer: '省团委', contact: '', examples: ['e1'] })
    expect(body.sections).toHaveLength(1)
    expect(page.find('.paper').exists()).toBe(true)
  })

  it('stay on the page when the server says no to them', async () => {
    const { page, submit } = await writing(
      problem(422, 'platform.invalid', {
        errors: [{ pointer: '/title', detail: '标题里有电话号码' }],
      }),
    )
    await page.findAll('input')[2]?.setValue('新的标题')
    await submit()
    expect(page.findAll('input')[2]?.element.value).toBe('新的标题')
    expect(page.text()).toContain('标题里有电话号码')
  })

  it('are twelve sections at most, and are left without saving', async () => {
    const { page, press, sent } = await writing()
    for (let more = 0; more < 10; more++) await press('增加一段')
    expect(page.findAll('textarea')).toHaveLength(12)
    expect(page.text()).not.toContain('增加一段')
    await press('取消')
    expect(page.find('.paper').exists()).toBe(true)
    expect(sent()).toEqual([])
  })
})
