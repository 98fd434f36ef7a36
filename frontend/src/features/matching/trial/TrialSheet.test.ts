import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown, signedInAs } from '@/testing/shown'
import TrialSheet from './TrialSheet.vue'

const SENT = 'POST /api/programmes/plan/trials/files'
const STARTED = 'POST /api/programmes/plan/trials'

describe('the sheet of a run by files', () => {
  it('starts by itself once the file has arrived that was still on its way', async () => {
    const line = slowLine()
    const { page, asked, runs } = await seen({ [SENT]: line.answer })
    await choose(page, 0)
    await press(page)
    expect(page.text()).not.toContain('请先选择名单文件')
    expect(asked.filter(({ url }) => url.endsWith('/trials'))).toHaveLength(0)
    line.arrives({ id: 'f1', name: '名单.csv', bytes: 20 })
    await flushPromises()
    expect(runs).toEqual(['r1'])
  })

  it('does not start without a file that did not arrive', async () => {
    const line = slowLine()
    let first = true
    const { page, asked } = await seen({
      [SENT]: () => {
        if (!first) return line.answer()
        first = false
        return { id: 'f1', name: '名单.csv', bytes: 20 }
      },
    })
    await choose(page, 0)
    await choose(page, 1)
    await press(page)
    line.arrives(problem(400, 'matching.no-csv'))
    await flushPromises()
    expect(page.text()).toContain('matching.no-csv detail')
    expect(asked.filter(({ url }) => url.endsWith('/trials'))).toHaveLength(0)
    await press(page)
    const bodies = asked.filter(({ url }) => url.endsWith('/trials')).map((one) => one.json())
    expect(await Promise.all(bodies)).toEqual([expect.not.objectContaining({ pinned: 'f1' })])
  })
})

async function seen(answers: Parameters<typeof serverThatAnswers>[0]) {
  const asked = serverThatAnswers({
    [STARTED]: { runId: 'r1', faults: [], allFaults: 0 },
    ...answers,
  })
  signedInAs()
  const runs: string[] = []
  const props = { programme: 'plan', year: 2026, onStarted: (run: string) => runs.push(run) }
  const { page } = await shown(TrialSheet, { props })
  return { page, asked, runs }
}

/** Answers when told to. */
function slowLine() {
  let arrives: (answer: object) => void = () => {}
  const arrived = new Promise<object>((tell) => (arrives = tell))
  return { answer: () => arrived, arrives: (answer: object) => arrives(answer) }
}

async function choose(page: VueWrapper, nth: number): Promise<void> {
  const input = page.findAll('input[type="file"]')[nth]
  Object.defineProperty(input?.element, 'files', { value: [new File(['班级'], '名单.csv')] })
  await input?.trigger('change')
  await flushPromises()
}

async function press(page: VueWrapper): Promise<void> {
  await page.get('form').trigger('submit')
  await flushPromises()
}
