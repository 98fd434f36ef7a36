import { describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown, signedInAs } from '@/testing/shown'
import PupilPage from './PupilPage.vue'

const ids = ['sun', 'moon', 'flower', 'kite']
const pictures = { pictures: ids.map((id) => ({ id, name: { zh: id, en: id } })), length: 3 }
const pupil = {
  state: 'SIGNED_IN',
  permissions: ['desk.open'],
  sharedComputer: true,
  idleTimeoutSeconds: 1200,
  demo: false,
}

async function atThePictures(signIn: object) {
  const asked = serverThatAnswers({
    'GET /api/picture-code': pictures,
    'POST /api/session/pupil': signIn,
  })
  const session = signedInAs({ state: 'ANONYMOUS', account: undefined })
  const { page: seen } = await shown(PupilPage, { at: '/sign-in/pupil?class=QS41' })
  const send = async () => {
    await seen.find('form').trigger('submit')
    await flushPromises()
  }
  const tap = (id: string) => seen.find(`[data-picture=${id}]`).trigger('click')
  await seen.find('input').setValue('xiao yu')
  await send()
  return { asked, seen, session, send, tap }
}

describe('R30: a pupil at the door', () => {
  it('comes in by class code, pen name and three pictures in their order', async () => {
    const { asked, session, send, tap } = await atThePictures(pupil)
    for (const id of ['moon', 'flower', 'kite']) await tap(id)
    await send()
    expect(await asked.at(-1)?.json()).toEqual({
      classCode: 'QS41',
      penName: 'xiao yu',
      pictures: ['moon', 'flower', 'kite'],
    })
    expect(session.signedIn).toBe(true)
  })

  it('may take a picture back before going in', async () => {
    const { asked, seen, send, tap } = await atThePictures(pupil)
    for (const id of ['moon', 'sun']) await tap(id)
    await seen.find('.mend button').trigger('click')
    for (const id of ['flower', 'kite']) await tap(id)
    await send()
    expect(await asked.at(-1)?.json()).toMatchObject({ pictures: ['moon', 'flower', 'kite'] })
  })

  it('is told how many pictures are missing, and nothing is sent', async () => {
    const { asked, seen, send, tap } = await atThePictures(pupil)
    await tap('moon')
    await send()
    expect(seen.find('[role=alert]').text()).toContain('2')
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('hears a kind word after a wrong answer and starts with empty places', async () => {
    const { seen, send, tap } = await atThePictures(() => problem(401, 'accounts.wrong-sign-in'))
    for (const id of ['sun', 'flower', 'kite']) await tap(id)
    await send()
    expect(seen.find('[role=alert]').text()).not.toContain('accounts.')
    expect(seen.findAll('.places .filled')).toHaveLength(0)
  })

  it('is told to ask the teacher when the door is shut', async () => {
    const { seen, send, tap } = await atThePictures(() => problem(403, 'accounts.window-closed'))
    for (const id of ['moon', 'flower', 'kite']) await tap(id)
    await send()
    expect(seen.find('[role=alert] svg').exists()).toBe(true)
    expect(seen.find('[role=alert] button').exists()).toBe(true)
  })

  it('leaves neither class code nor pen name in the browser', async () => {
    const { send, tap } = await atThePictures(pupil)
    for (const id of ['moon', 'flower', 'kite']) await tap(id)
    await send()
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(/QS41|xiao yu/)
  })
})
