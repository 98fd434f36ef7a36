import { describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown, signedInAs } from '@/testing/shown'
import JoinPage from './JoinPage.vue'

const invitation = (state: string) => ({
  purpose: 'INVITATION',
  state,
  displayName: 'Li Wenxiu',
  grants: [{ role: 'TEACHER', scope: { kind: 'CLASS', id: 'c' }, scopeName: { zh: 'C', en: 'C' } }],
  expiresAt: '2026-12-01T08:00:00Z',
})

async function invited(answers: Parameters<typeof serverThatAnswers>[0] = {}) {
  const asked = serverThatAnswers({ 'GET /api/links/abc': invitation('OPEN'), ...answers })
  signedInAs({ state: 'ANONYMOUS', account: undefined })
  const { page: seen } = await shown(JoinPage, { at: '/invitation/abc', props: { token: 'abc' } })
  const fill = async (signInName: string, password: string) => {
    const inputs = seen.findAll('input')
    await inputs[0]?.setValue(signInName)
    await inputs[2]?.setValue(password)
    await seen.find('form').trigger('submit')
    await flushPromises()
  }
  return { asked, seen, fill }
}

describe('R30: whoever was invited', () => {
  it('finds the name filled in and the role told', async () => {
    const { seen } = await invited()
    expect((seen.findAll('input')[1]?.element as HTMLInputElement).value).toBe('Li Wenxiu')
    expect(seen.find('.grants').text()).toContain('C')
  })

  it('learns of a weak password before anything is sent', async () => {
    const { asked, seen, fill } = await invited()
    await fill('teacher.li', 'short')
    expect(seen.findAll('input')[2]?.attributes('aria-invalid')).toBe('true')
    expect(asked).toHaveLength(1)
  })

  it('reads at the field that the name is taken', async () => {
    const taken = () =>
      problem(409, 'accounts.name-taken', {
        errors: [{ pointer: '/signInName', detail: 'taken already' }],
      })
    const { seen, fill } = await invited({ 'POST /api/links/abc/acceptance': taken })
    await fill('teacher.li', 'green bicycle soup')
    const field = seen.findAll('input')[0]
    const told = document.getElementById(field?.attributes('aria-describedby')?.split(' ')[1] ?? '')
    expect(told?.textContent).toBe('taken already')
  })

  it.each(['USED', 'EXPIRED', 'REVOKED'])(
    'sees no form behind a link that is %s',
    async (state) => {
      const { seen } = await invited({ 'GET /api/links/abc': invitation(state) })
      expect(seen.find('form').exists()).toBe(false)
      expect(seen.find('h1').text()).not.toBe('')
    },
  )
})
