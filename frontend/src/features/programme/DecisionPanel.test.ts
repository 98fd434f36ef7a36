import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ProposalRow } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import DecisionPanel from './DecisionPanel.vue'

const aProposal = (allowedActions: string[]): ProposalRow => ({
  id: 'p1',
  kind: 'EDIT',
  state: 'OPEN',
  reason: 'More classes',
  author: 'Zhou',
  at: '2026-10-01T00:00:00Z',
  base: 2,
  stale: false,
  allowedActions,
})

const panel = (allowedActions: string[]) =>
  shown(DecisionPanel, {
    props: { id: 'plan', version: 2, proposal: aProposal(allowedActions) },
  })

const buttons = (page: Awaited<ReturnType<typeof panel>>['page']) =>
  page.findAll('button').map((button) => button.text())

describe('the decision about a change', () => {
  it('offers what the server allows and nothing else', async () => {
    expect(buttons((await panel(['approve', 'refuse'])).page)).toHaveLength(2)
    expect(buttons((await panel(['refuse'])).page)).toHaveLength(1)
    expect((await panel(['withdraw'])).page.find('textarea').exists()).toBe(false)
    expect(buttons((await panel([])).page)).toEqual([])
  })

  it('sends the version that the reader saw, and a note only when there is one', async () => {
    const asked = serverThatAnswers({
      'POST /api/programmes/plan/proposals/p1/approval': aProposal([]),
    })
    const { page } = await panel(['approve', 'refuse'])
    await page.findAll('button')[0]?.trigger('click')
    await flushPromises()
    expect(await asked[0]?.json()).toEqual({ version: 2 })
  })

  it('is not refused without a reason, and keeps the words when the server says no', async () => {
    const asked = serverThatAnswers({
      'POST /api/programmes/plan/proposals/p1/refusal': problem(409, 'programme.already-decided'),
    })
    const { page } = await panel(['approve', 'refuse'])
    const refuse = page.findAll('button')[1]
    await refuse?.trigger('click')
    await flushPromises()
    expect(asked).toEqual([])
    expect(page.get('textarea').attributes('aria-invalid')).toBe('true')
    await page.get('textarea').setValue('Not this year')
    await refuse?.trigger('click')
    await flushPromises()
    expect(await asked[0]?.json()).toEqual({ reason: 'Not this year' })
    expect(page.get('[role="alert"]').text()).toContain('programme.already-decided')
    expect(page.get('textarea').element.value).toBe('Not this year')
  })
})
