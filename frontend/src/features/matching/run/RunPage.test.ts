import { describe, expect, it } from 'vitest'
import type { RunPage as Page } from '@/api'
import { serverThatAnswers } from '@/testing/server'
import { shown, signedInAs } from '@/testing/shown'
import RunPage from './RunPage.vue'

const said = (zh: string) => ({ zh, en: zh })

const SO_FAR = {
  cities: [{ code: '4301', name: said('长沙市') }],
  counties: [{ code: '540522', name: said('贡嘎县') }],
  matrix: [{ city: '4301', county: '540522', pairs: 117 }],
  allCities: 1,
  allCounties: 1,
}

const aRun = (more: Partial<Page> = {}): Page => ({
  run: {
    id: 'r1',
    at: '2026-10-08T00:00:00Z',
    by: '周宁',
    byFiles: false,
    kind: 'WHOLE',
    note: '试一试',
    of: 'PUPILS',
    state: 'RUNNING',
    trial: false,
    year: 2026,
  },
  version: 1,
  programme: 'plan',
  programmeName: said('手拉手方案'),
  asked: { seconds: 10, boundSeconds: 5, seed: 1, quotas: [], note: '' },
  weights: {
    sameGrade: 40,
    birthMonths: 2,
    sharedInterest: 12,
    mostSharedInterests: 3,
    lastFriend: 30,
    openedClassPair: 50,
    townshipShare: 10,
    outsideLinks: 0,
  },
  phase: 'IMPROVING',
  curve: [
    { seconds: 1, pairs: 180, soft: 9000, bound: 12000 },
    { seconds: 2, pairs: 180, soft: 9900, bound: 10000 },
  ],
  quotas: [],
  soFar: SO_FAR,
  allowedActions: ['stop'],
  ...more,
})

async function watching(more: Partial<Page> = {}) {
  serverThatAnswers({ 'GET /api/runs/r1': aRun(more) })
  signedInAs()
  const { page } = await shown(RunPage, { props: { id: 'r1' } })
  return page
}

describe('a run that goes on', () => {
  it('tells its pairs, its score and how near that is to the bound', async () => {
    const page = await watching()
    const facts = page.get('dl').text()
    expect(facts).toContain('180')
    expect(facts).toContain('9,900')
    expect(facts).toContain('99%')
    expect(facts).toContain('2 秒')
    page.unmount()
  })

  it('shows which city has how many pairs with which county', async () => {
    const page = await watching()
    const matrix = page.get('[aria-label="各市与各县区之间的结对数"]').text()
    expect(matrix).toContain('长沙市')
    expect(matrix).toContain('贡嘎县')
    expect(matrix).toContain('117')
    expect(page.text()).not.toContain('只列出结对最多的')
    page.unmount()
  })

  it('says so when there are more places than it shows', async () => {
    const soFar = { ...SO_FAR, allCities: 300, allCounties: 100 }
    const page = await watching({ soFar })
    expect(page.text()).toContain('只列出结对最多的 1 个市（共 300 个）')
    page.unmount()
  })

  it('has neither before there are pairs', async () => {
    const waiting = aRun({ curve: [], phase: 'READING' })
    delete waiting.soFar
    serverThatAnswers({ 'GET /api/runs/r1': waiting })
    signedInAs()
    const { page } = await shown(RunPage, { props: { id: 'r1' } })
    expect(page.find('dl').exists()).toBe(false)
    expect(page.find('table').exists()).toBe(false)
    page.unmount()
  })
})
