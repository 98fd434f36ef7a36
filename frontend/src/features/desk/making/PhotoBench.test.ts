import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pressing, shown } from '@/testing/shown'
import PhotoBench from './PhotoBench.vue'

const sheetIn = vi.hoisted(() => vi.fn())
vi.mock('./photograph', () => ({
  readPhotograph: async () => ({ canvas: document.createElement('canvas'), width: 60, height: 80 }),
  turned: (photograph: object) => photograph,
  sheetIn,
}))
vi.mock('./CornerFrame.vue', () => ({ default: { render: () => null } }))

async function bench(pages: number) {
  const done = vi.fn()
  const { page } = await shown(PhotoBench, { props: { onDone: done } })
  const input = page.get<HTMLInputElement>('input[type=file]')
  const files = Array.from({ length: pages }, (_, at) => new File(['x'], `${at}.jpg`))
  Object.defineProperty(input.element, 'files', { value: files })
  await input.trigger('change')
  await flushPromises()
  return { page, done, press: pressing(page) }
}

describe('the bench for photographs', () => {
  beforeEach(() => sheetIn.mockReset().mockImplementation(async () => new Blob(['straight'])))

  it('says which page could not be straightened, keeps all of them and lets the child try again', async () => {
    const { page, done, press } = await bench(2)
    sheetIn.mockImplementationOnce(async () => new Blob(['straight']))
    sheetIn.mockRejectedValueOnce(new Error('no picture'))
    await press('拉正，放到信里')
    expect(done).not.toHaveBeenCalled()
    expect(page.text()).toContain('这张没能拉正')
    expect(page.text()).toContain('第 2 张')
    await press('拉正，放到信里')
    expect(done).toHaveBeenCalledWith([expect.any(Blob), expect.any(Blob)], 'PAGE')
    expect(page.text()).not.toContain('这张没能拉正')
  })
})
