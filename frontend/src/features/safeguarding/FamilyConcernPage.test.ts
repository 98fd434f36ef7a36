import { describe, expect, it } from 'vitest'
import { serverThatAnswers } from '@/testing/server'
import { pressing, shown } from '@/testing/shown'
import FamilyConcernPage from './FamilyConcernPage.vue'

const LETTER = 'POST /api/family/letters/l1/concerns'
const CHILD = 'POST /api/family/pupils/p1/concerns'

async function told(props: { id?: string; letter?: string }) {
  const asked = serverThatAnswers({ [LETTER]: { received: true }, [CHILD]: { received: true } })
  const { page } = await shown(FamilyConcernPage, { props })
  await page.get('input[value="CONTACT"]').setValue(true)
  await page.get('textarea').setValue('他要孩子不要告诉大人')
  await pressing(page)('提出')
  const paths = asked.map(({ method, url }) => `${method} ${new URL(url).pathname}`)
  return { page, paths }
}

describe('R23: what worries a guardian', () => {
  it('about a letter goes to the leads with that letter', async () => {
    const { page, paths } = await told({ letter: 'l1' })
    expect(paths).toEqual([LETTER])
    expect(page.get('[role="status"]').text()).toContain('已经收到')
    expect(page.get('a').attributes('href')).toBe('/family/letters/l1')
  })

  it('about the child is told of the child', async () => {
    const { page, paths } = await told({ id: 'p1' })
    expect(paths).toEqual([CHILD])
    expect(page.get('a').attributes('href')).toBe('/family')
  })
})
