import { flushPromises } from '@vue/test-utils'
import { defineComponent } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import type { PupilField, Reading, ReadingRow, TypedRow } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import { useEnrolment, type Line } from './enrolment'

const TEXT = 'POST /api/classes/c4/enrolment/text'
const CHECK = 'POST /api/classes/c4/enrolment/check'
const SAVE = 'POST /api/classes/c4/enrolment'

function row(number: number, cells: Partial<TypedRow>, verdict: Partial<ReadingRow>): ReadingRow {
  return {
    number,
    mark: 'GREEN',
    outcome: 'NEW',
    remarks: [],
    changes: [],
    cells: cells as TypedRow,
    ...verdict,
  }
}

const change = (field: PupilField, before: string, after: string) => ({
  field,
  title: { zh: field, en: field },
  before,
  after,
})

const reading = (...rows: ReadingRow[]): Reading => ({
  sheet: '',
  otherSheets: [],
  headingRow: 1,
  columns: {},
  unread: [],
  passedOver: [],
  rows,
  notInTheList: [],
})

const OLD = { pupilId: 'p1', version: 3 }
const NEW = { pupilId: 'p1', version: 4 }
const MA = { realName: '马小云', penName: '云上的鸟', interests: '画画' }

async function enrolment(answers: Parameters<typeof serverThatAnswers>[0]) {
  const asked = serverThatAnswers(answers)
  let made!: ReturnType<typeof useEnrolment>
  await shown(
    defineComponent(() => {
      made = useEnrolment(() => 'c4')
      return () => null
    }),
  )
  const bodyOf = async (turn: number) => (await asked.at(turn)?.json()) as { rows: TypedRow[] }
  return { list: made, asked, bodyOf }
}

describe('a list on its way to the roll', () => {
  it('is counted, and what is red or the same is not saved', async () => {
    const { list } = await enrolment({
      [TEXT]: reading(
        row(2, MA, {}),
        row(3, { realName: '何清泉' }, { outcome: 'SAME' }),
        row(4, { realName: '林大山' }, { mark: 'RED' }),
        row(5, { realName: '白杨' }, { mark: 'AMBER', outcome: 'CHANGED' }),
      ),
    })
    await list.read({ text: '…' })
    expect(list.toSave.value).toBe(2)
    expect([list.count('GREEN'), list.count('AMBER'), list.count('RED')]).toEqual([2, 1, 1])
  })

  it('is saved, keeps what is left, and adds up what was saved', async () => {
    const left = row(3, { realName: '林大山' }, { mark: 'RED' })
    const answer = {
      enrolled: 1,
      changed: 0,
      left: reading(row(2, MA, { outcome: 'SAME' }), left),
    }
    const { list, bodyOf } = await enrolment({
      [TEXT]: reading(row(7, MA, {}), row(8, { realName: '林大山' }, { mark: 'RED' })),
      [SAVE]: answer,
    })
    await list.read({ text: '…' })
    await list.save()
    expect((await bodyOf(-1)).rows.map((one) => one.realName)).toEqual(['马小云', '林大山'])
    expect(list.lines.value.map((line) => line.cells.realName)).toEqual(['林大山'])
    expect(list.saved.value).toEqual({ enrolled: 1, changed: 0 })
    await list.save()
    expect(list.saved.value?.enrolled).toBe(2)
  })

  it('stays on the page when the house says no', async () => {
    const { list } = await enrolment({
      [TEXT]: reading(row(2, MA, {})),
      [SAVE]: () => problem(503, 'platform.away'),
    })
    await list.read({ text: '…' })
    await list.save()
    expect(list.error.value?.message).toBeDefined()
    expect(list.lines.value).toHaveLength(1)
    expect(list.busy.value).toBeUndefined()
  })

  it('is checked once the typing pauses, and only the newest answer counts', async () => {
    vi.useFakeTimers()
    const waiting: ((found: Reading) => void)[] = []
    const { list, asked } = await enrolment({
      [TEXT]: reading(row(2, MA, {})),
      [CHECK]: () => new Promise<Reading>((resolve) => waiting.push(resolve)),
    })
    await list.read({ text: '…' })
    list.changed()
    list.changed()
    await vi.advanceTimersByTimeAsync(700)
    list.changed()
    await vi.advanceTimersByTimeAsync(700)
    expect(asked).toHaveLength(3)
    waiting[1]?.(reading(row(2, MA, { mark: 'RED' })))
    await vi.advanceTimersByTimeAsync(1)
    waiting[0]?.(reading(row(2, MA, { mark: 'GREEN' })))
    await vi.advanceTimersByTimeAsync(1)
    expect(list.lines.value[0]?.verdict?.mark).toBe('RED')
  })
})

describe('a row whose pupil somebody else has changed', () => {
  const first = row(
    2,
    { ...MA, seen: OLD },
    { outcome: 'CHANGED', changes: [change('PEN_NAME', '云上的鱼', '云上的鸟')] },
  )
  const stale = row(
    2,
    { ...MA, seen: NEW },
    {
      mark: 'AMBER',
      outcome: 'STALE',
      changes: [change('PEN_NAME', '云上的鱼', '云上的鸟'), change('INTERESTS', '足球', '画画')],
    },
  )

  it('is not to be saved, and goes on telling what it was looked at beside', async () => {
    vi.useFakeTimers()
    const { list, bodyOf } = await enrolment({ [TEXT]: reading(first), [CHECK]: reading(stale) })
    await list.read({ text: '…' })
    for (let turn = 0; turn < 2; turn++) {
      list.changed()
      await vi.advanceTimersByTimeAsync(700)
      expect((await bodyOf(-1)).rows[0]?.seen).toEqual(OLD)
      expect(list.toSave.value).toBe(0)
    }
  })

  it('takes over what the other wrote, but for what it is there to change', async () => {
    const { list, bodyOf } = await enrolment({
      [TEXT]: reading(first),
      [SAVE]: { enrolled: 0, changed: 0, left: reading(stale) },
      [CHECK]: reading(row(2, { ...MA, seen: NEW }, { outcome: 'CHANGED' })),
    })
    await list.read({ text: '…' })
    await list.save()
    const line = list.lines.value[0] as Line
    expect(line.verdict?.outcome).toBe('STALE')
    await list.lookAgain(line)
    await flushPromises()
    expect((await bodyOf(-1)).rows[0]).toMatchObject({
      penName: '云上的鸟',
      interests: '足球',
      seen: NEW,
    })
    expect(list.toSave.value).toBe(1)
  })

  it('keeps what was typed since', async () => {
    const { list } = await enrolment({
      [TEXT]: reading(first),
      [SAVE]: { enrolled: 0, changed: 0, left: reading(stale) },
      [CHECK]: reading(row(2, { ...MA, seen: NEW }, { outcome: 'CHANGED' })),
    })
    await list.read({ text: '…' })
    const line = list.lines.value[0] as Line
    line.cells.interests = '书法'
    await list.save()
    await list.lookAgain(line)
    expect(line.cells.interests).toBe('书法')
  })
})
