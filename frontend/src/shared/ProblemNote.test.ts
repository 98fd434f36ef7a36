import { describe, expect, it } from 'vitest'
import { OFFLINE, problemWithout, Refused } from '@/api/problem'
import { shown } from '@/testing/shown'
import ProblemNote from './ProblemNote.vue'
import { faultAt, focusFirstFault } from './problems'

const stale = new Refused({
  type: '/problems/platform.stale',
  title: 'Title of the server',
  detail: 'What to do next',
  status: 409,
  code: 'platform.stale',
  requestId: 'r-42',
  errors: [{ pointer: '/scope/id', detail: 'Not this one' }],
})

describe('a problem', () => {
  it('is told by title, by what to do, and by the request’s number', async () => {
    const { page } = await shown(ProblemNote, { props: { error: stale } })
    expect(page.get('[role="alert"]').text()).toContain('Title of the server')
    expect(page.text()).toContain('What to do next')
    expect(page.get('code').text()).toBe('r-42')
  })

  it('has words of our own when the server could not be reached', async () => {
    const { page } = await shown(ProblemNote, {
      props: { error: new Refused(problemWithout(OFFLINE, 0)) },
    })
    expect(page.text()).toContain('连不上服务器')
    expect(page.find('code').exists()).toBe(false)
  })

  it('says nothing when there is none', async () => {
    const { page } = await shown(ProblemNote, { props: { error: null } })
    expect(page.find('[role="alert"]').exists()).toBe(false)
  })

  it('is told at its field, by JSON pointer', () => {
    expect(faultAt(stale, '/scope/id')).toBe('Not this one')
    expect(faultAt(stale, '/role')).toBeUndefined()
    expect(faultAt(new Error('other'), '/role')).toBeUndefined()
  })

  it('leads the focus to the first field that must be mended', async () => {
    document.body.innerHTML =
      '<form><input id="good"><input id="bad" aria-invalid="true"><input aria-invalid="true"></form>'
    await focusFirstFault(document.querySelector('form'))
    expect(document.activeElement?.id).toBe('bad')
  })
})
