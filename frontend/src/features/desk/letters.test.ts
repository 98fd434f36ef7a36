import { flushPromises } from '@vue/test-utils'
import { defineComponent } from 'vue'
import { describe, expect, it } from 'vitest'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import { useLetterActs, useOwnLetter } from './letters'

const letterNow = (state: string, version: number) => ({
  id: 'l1',
  state,
  version,
  browserKey: btoa('k'.repeat(32)),
})

/** A page that hands in what it has before it. */
async function handingIn() {
  const Page = defineComponent({
    setup: () => ({ query: useOwnLetter('l1'), acts: useLetterActs('l1') }),
    template: `<p @click="acts.handIn.mutateAsync(1).catch(() => undefined)">{{ query.data.value?.state }}</p>
      <i>{{ acts.handIn.error.value?.problem?.code }}</i>`,
  })
  const { page } = await shown(Page)
  await flushPromises()
  return page
}

async function tap(page: Awaited<ReturnType<typeof handingIn>>) {
  await page.get('p').trigger('click')
  for (let turn = 0; turn < 5; turn++) await flushPromises()
}

describe('a letter that is handed in', () => {
  it('R09 is handed in, although its answer was lost', async () => {
    let state = 'DRAFT'
    serverThatAnswers({
      'GET /api/desk/letters/l1': () => letterNow(state, state === 'DRAFT' ? 1 : 3),
      'POST /api/desk/letters/l1/hand-in': () => {
        state = 'IN_REVIEW'
        return Promise.reject(new TypeError('the line broke'))
      },
    })
    const page = await handingIn()
    expect(page.get('p').text()).toBe('DRAFT')
    await tap(page)
    expect(page.get('p').text()).toBe('IN_REVIEW')
    expect(page.get('i').text()).toBe('')
  })

  it('is not, where it has only changed on another device', async () => {
    serverThatAnswers({
      'GET /api/desk/letters/l1': letterNow('DRAFT', 2),
      'POST /api/desk/letters/l1/hand-in': () => problem(409, 'letters.changed-elsewhere'),
    })
    const page = await handingIn()
    await tap(page)
    expect(page.get('p').text()).toBe('DRAFT')
    expect(page.get('i').text()).toBe('letters.changed-elsewhere')
  })
})
