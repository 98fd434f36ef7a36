import { effectScope, nextTick } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Refused } from '@/api'
import { OFFLINE, problemWithout } from '@/api/problem'
import { forgetAll, keep, keepFor, kept } from '@/app/kept'
import { openPlace } from '@/app/sealed'
import { useDraft, type Draft } from './useDraft'

const first: Draft = {
  version: 1,
  body: '<p>一</p>',
  paper: 'plain',
  ink: 'ink',
  stamp: null,
  pictures: [],
  answered: null,
}
const changedElsewhere = () =>
  new Refused({ ...problemWithout(OFFLINE, 409), code: 'letters.changed-elsewhere' })

const KEY = btoa('k'.repeat(32))

function writing(
  save = vi.fn(answers),
  load = vi.fn(async () => ({ ...first, version: 5 })),
  loaded: Draft = first,
) {
  const scope = effectScope()
  const draft = scope.run(() => useDraft(loaded, { id: 'l1', save, load }))
  if (draft === undefined) throw new Error('no draft')
  return { draft, save, load, scope }
}

async function answers(sheet: Draft): Promise<Draft> {
  return { ...sheet, version: sheet.version + 1 }
}

async function pause(): Promise<void> {
  await nextTick()
  await vi.advanceTimersByTimeAsync(1600)
}

describe('a draft', () => {
  beforeEach(async () => {
    forgetAll()
    await openPlace('letter.l1', KEY)
    vi.useFakeTimers()
  })

  it('is saved a moment after the last stroke, once', async () => {
    const { draft, save } = writing()
    draft.sheet.body = '<p>一二</p>'
    await nextTick()
    draft.sheet.body = '<p>一二三</p>'
    await pause()
    expect(save).toHaveBeenCalledOnce()
    expect(save.mock.calls[0]?.[0]).toMatchObject({ body: '<p>一二三</p>', version: 1 })
    expect(draft.version.value).toBe(2)
    expect(draft.saving.value).toBe('rested')
  })

  it('stays in this browser until the server has it, and no longer', async () => {
    const { draft } = writing()
    draft.sheet.body = '<p>不丢</p>'
    await nextTick()
    expect(kept<Draft>('letter.l1')?.body).toBe('<p>不丢</p>')
    await pause()
    expect(kept('letter.l1')).toBeUndefined()
  })

  it('comes back after a crash, when its writer has signed in again', async () => {
    vi.useRealTimers()
    keep('letter.l1', { ...first, body: '<p>电脑关了</p>' })
    await vi.waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain('letter.l1'))
    keepFor(undefined)
    keepFor('child-1')
    await openPlace('letter.l1', KEY)
    vi.useFakeTimers()
    const { draft, save } = writing()
    expect(draft.sheet.body).toBe('<p>电脑关了</p>')
    await pause()
    expect(save).toHaveBeenCalledOnce()
  })

  it('waits for a broken line and tries again', async () => {
    const away = new Refused(problemWithout(OFFLINE, 0))
    const save = vi.fn(answers).mockRejectedValueOnce(away)
    const { draft } = writing(save)
    draft.sheet.body = '<p>断了</p>'
    await pause()
    expect(draft.saving.value).toBe('away')
    expect(kept<Draft>('letter.l1')?.body).toBe('<p>断了</p>')
    await vi.advanceTimersByTimeAsync(9000)
    expect(draft.saving.value).toBe('rested')
  })

  it('overwrites nothing that was written on another device: the child chooses', async () => {
    const save = vi.fn(answers).mockRejectedValueOnce(changedElsewhere())
    const load = vi.fn(async () => ({ ...first, version: 5, body: '<p>那边</p>' }))
    const { draft } = writing(save, load)
    draft.sheet.body = '<p>这边</p>'
    await pause()
    expect(draft.other.value?.body).toBe('<p>那边</p>')
    draft.sheet.body = '<p>这边又写</p>'
    await pause()
    expect(save).toHaveBeenCalledOnce()
    await draft.keepMine()
    expect(save.mock.calls[1]?.[0]).toMatchObject({ body: '<p>这边又写</p>', version: 5 })
  })

  it('asks nothing where the other device has the same text as before', async () => {
    const save = vi.fn(answers).mockRejectedValueOnce(changedElsewhere())
    const { draft } = writing(save)
    draft.sheet.body = '<p>这边</p>'
    await pause()
    expect(draft.other.value).toBeUndefined()
    await pause()
    expect(save.mock.calls[1]?.[0]).toMatchObject({ body: '<p>这边</p>', version: 5 })
    expect(draft.saving.value).toBe('rested')
  })

  it('asks nothing where only ticks differ: one that was made on either device holds', async () => {
    const save = vi.fn(answers).mockRejectedValueOnce(changedElsewhere())
    const there = { letter: 'l0', ticked: [0] }
    const load = vi.fn(async () => ({ ...first, version: 5, answered: there }))
    const { draft } = writing(save, load)
    draft.sheet.answered = { letter: 'l0', ticked: [2] }
    await pause()
    expect(draft.other.value).toBeUndefined()
    await pause()
    expect(save.mock.calls[1]?.[0]).toMatchObject({ version: 5, answered: { ticked: [0, 2] } })
    expect(draft.saving.value).toBe('rested')
  })

  it('asks nothing where what this browser kept differs in ticks alone', async () => {
    const there = { ...first, version: 5, answered: { letter: 'l0', ticked: [0] } }
    keep('letter.l1', { ...first, answered: { letter: 'l0', ticked: [2] } })
    const { draft, save } = writing(vi.fn(answers), undefined, there)
    expect(draft.other.value).toBeUndefined()
    await pause()
    expect(save).toHaveBeenCalledOnce()
    expect(save.mock.calls[0]?.[0]).toMatchObject({ version: 5, answered: { ticked: [0, 2] } })
    expect(draft.saving.value).toBe('rested')
    expect(kept('letter.l1')).toBeUndefined()
  })

  it('keeps nothing of ticks that the server has already', () => {
    const there = { ...first, version: 5, answered: { letter: 'l0', ticked: [0, 2] } }
    keep('letter.l1', { ...first, answered: { letter: 'l0', ticked: [2] } })
    const { draft } = writing(vi.fn(answers), undefined, there)
    expect(draft.other.value).toBeUndefined()
    expect(draft.saving.value).toBe('rested')
    expect(draft.version.value).toBe(5)
    expect(kept('letter.l1')).toBeUndefined()
  })

  it('lets the child choose where what this browser kept has other words', () => {
    keep('letter.l1', { ...first, body: '<p>这边</p>' })
    const { draft } = writing(vi.fn(answers), undefined, { ...first, version: 5 })
    expect(draft.other.value?.body).toBe('<p>一</p>')
  })

  it('takes the other text when the child chooses it', async () => {
    const save = vi.fn(answers).mockRejectedValueOnce(changedElsewhere())
    const load = vi.fn(async () => ({ ...first, version: 5, body: '<p>那边</p>' }))
    const { draft } = writing(save, load)
    draft.sheet.body = '<p>这边</p>'
    await pause()
    draft.takeOther()
    await pause()
    expect(draft.sheet.body).toBe('<p>那边</p>')
    expect(draft.version.value).toBe(5)
    expect(save).toHaveBeenCalledOnce()
  })

  it('R29 leaves nothing in the browser after signing out', async () => {
    const { draft } = writing(vi.fn(() => new Promise<Draft>(() => {})))
    draft.sheet.body = '<p>公用电脑</p>'
    await nextTick()
    forgetAll()
    expect(Object.keys(localStorage).filter((key) => key.includes('letter'))).toEqual([])
  })
})
