import { describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { problem, serverThatAnswers } from '@/testing/server'
import { aSession, shown, signedInAs } from '@/testing/shown'
import DemoPanel from './DemoPanel.vue'

const both = (text: string) => ({ zh: text, en: text })
const lead = {
  role: 'SAFEGUARDING_LEAD',
  displayName: both('Ouyang'),
  place: both('Qingshan'),
  signInName: 'lead.changsha',
  password: 'paper kite over the lake',
}
const pupil = {
  role: 'PUPIL',
  displayName: both('Rain'),
  place: both('Class 1'),
  classCode: 'QS41',
  penName: 'Rain',
  pictures: ['moon', 'flower', 'kite'],
}
const guardian = {
  role: 'GUARDIAN',
  displayName: both('Guardian of Rain'),
  place: both('Class 1'),
  guardianPath: '/guardian/abc',
}
const staff = { id: 'a', kind: 'STAFF', displayName: 'Ouyang', grants: [], totp: true } as const
const state = (name: 'NEEDS_TOTP' | 'SIGNED_IN') =>
  aSession({ state: name, account: { ...staff, grants: [] }, demo: true })

function demonstration(answers = {}) {
  let asking = 0
  return serverThatAnswers({
    'GET /api/demo': () => {
      asking++
      return { signIns: [{ ...lead, totpCode: `00000${asking}` }, pupil, guardian] }
    },
    'POST /api/session/staff': () => state('NEEDS_TOTP'),
    'POST /api/session/totp': () => state('SIGNED_IN'),
    'POST /api/session/pupil': () => state('SIGNED_IN'),
    ...answers,
  })
}

async function visited(at: string, demo: boolean, props = {}) {
  const session = signedInAs({ state: 'ANONYMOUS', account: undefined, demo })
  const { page: seen, router } = await shown(DemoPanel, { at, props })
  return { seen, router, session }
}

describe('the demonstration', () => {
  it('groups its people by the door they use', async () => {
    demonstration()
    const { seen } = await visited('/sign-in', true)
    expect(seen.findAll('details').map((group) => group.findAll('li').length)).toEqual([1, 1, 1])
  })

  it('shows at a door only who uses it', async () => {
    demonstration()
    const { seen } = await visited('/sign-in/pupil', true, { kind: 'PUPIL' })
    expect(seen.findAll('li').map((person) => person.find('strong').text())).toEqual(['Rain'])
  })

  it('signs staff in with one tap, with the code of that moment', async () => {
    const asked = demonstration()
    const { seen, session } = await visited('/sign-in', true)
    await seen.findAll('button')[0]?.trigger('click')
    await flushPromises()
    const totp = asked.find(({ url }) => url.endsWith('/totp'))
    expect(await totp?.json()).toEqual({ code: '000002' })
    expect(session.signedIn).toBe(true)
  })

  it('waits at the code when the one of that moment was used already', async () => {
    demonstration({ 'POST /api/session/totp': () => problem(401, 'accounts.wrong-code') })
    const { seen, router } = await visited('/sign-in', true)
    await seen.findAll('button')[0]?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/sign-in/staff')
  })

  it('signs a pupil in by the pictures', async () => {
    const asked = demonstration()
    const { seen } = await visited('/sign-in', true)
    await seen.findAll('button')[1]?.trigger('click')
    await flushPromises()
    expect(await asked.at(-1)?.json()).toEqual({
      classCode: 'QS41',
      penName: 'Rain',
      pictures: ['moon', 'flower', 'kite'],
    })
  })

  it("opens a guardian's link", async () => {
    demonstration()
    const { seen, router } = await visited('/sign-in', true)
    await seen.findAll('button')[2]?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/guardian/abc')
  })

  it('is not there, and asks for nothing, in real use', async () => {
    const asked = demonstration()
    const { seen } = await visited('/sign-in', false)
    expect(seen.find('button').exists()).toBe(false)
    expect(asked).toEqual([])
  })
})
