import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { Refused } from '@/api'
import type { Page } from '@/api'
import { shown } from '@/testing/shown'
import type { Column } from './columns'
import ListTable from './ListTable.vue'
import { useListing, type Asked } from './listing'

interface Row {
  id: string
  name: string
}

const columns: Column<Row>[] = [
  { key: 'name', title: 'Name', of: (row) => row.name, sort: 'names.zh', head: true },
  { key: 'id', title: 'Number', of: (row) => row.id, number: true },
]
const rows = [
  { id: '1', name: 'Yutan' },
  { id: '2', name: 'Renfu' },
]
const pageOf = (items: Row[], total = items.length): Page<Row> => ({
  items,
  page: 0,
  size: 25,
  total,
})

/** A list as a page would hold it. */
async function aList(
  fetch: (asked: Asked & { role?: string }) => Promise<Page<Row>>,
  at = '/list',
) {
  const holder = defineComponent(() => {
    const listing = useListing<Row, 'role'>({
      name: 'rows',
      fetch,
      filters: ['role'],
      excel: '/api/rows/export',
    })
    return () =>
      h(ListTable as never, {
        listing,
        columns,
        rowKey: (row: Row) => row.id,
        caption: 'Rows',
        emptyTitle: 'Nothing at all',
        searchLabel: 'Search rows',
      })
  })
  return shown(holder, { at })
}

describe('a table', () => {
  it('shows rows under their headings, each named by its head', async () => {
    const { page } = await aList(async () => pageOf(rows))
    expect(page.findAll('thead th').map((th) => th.text())).toEqual(['Name', 'Number'])
    expect(page.findAll('tbody [role="rowheader"] .value').map((th) => th.text())).toEqual([
      'Yutan',
      'Renfu',
    ])
    expect(page.get('caption').text()).toBe('Rows')
  })

  it('asks the server for what the address says', async () => {
    const fetch = vi.fn(async () => pageOf(rows, 200))
    await aList(fetch, '/list?page=3&size=50&sort=names.zh,desc&q=yu&role=TEACHER&size=7')
    expect(fetch).toHaveBeenCalledWith({
      page: 2,
      size: 25,
      sort: 'names.zh,desc',
      q: 'yu',
      role: 'TEACHER',
    })
  })

  it('turns its order up, down, and back to the usual', async () => {
    const { page, router } = await aList(async () => pageOf(rows))
    const orders: unknown[] = []
    for (let turn = 0; turn < 3; turn++) {
      await page.get('thead button').trigger('click')
      await flushPromises()
      orders.push([
        router.currentRoute.value.query.sort,
        page.get('thead th').attributes('aria-sort'),
      ])
    }
    expect(orders).toEqual([
      ['names.zh,asc', 'ascending'],
      ['names.zh,desc', 'descending'],
      [undefined, 'none'],
    ])
  })

  it('searches from the first page on, once the typing has paused', async () => {
    const { page, router } = await aList(async () => pageOf(rows, 200), '/list?page=3')
    await page.get('input[type="search"]').setValue(' yu ')
    expect(router.currentRoute.value.query.q).toBeUndefined()
    await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ q: 'yu' }))
  })

  it('leafs through its pages in the address', async () => {
    const { page, router } = await aList(async () => pageOf(rows, 60))
    const [back, on] = page.findAll('nav button')
    expect(back?.attributes('disabled')).toBeDefined()
    await on?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query.page).toBe('2')
  })

  it('tells an empty list from a search that found nothing', async () => {
    const { page: empty } = await aList(async () => pageOf([]))
    expect(empty.text()).toContain('Nothing at all')
    const { page: searched, router } = await aList(async () => pageOf([]), '/list?q=x&role=TEACHER')
    expect(searched.text()).toContain('没有找到')
    await searched.get('.empty button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('tells a refusal, and tries again when asked to', async () => {
    const fetch = vi.fn<() => Promise<Page<Row>>>(async () => pageOf(rows))
    const away = {
      type: '',
      title: 'Away',
      detail: 'Later',
      status: 409,
      code: 'x',
      requestId: 'r-7',
    }
    fetch.mockRejectedValueOnce(new Refused(away))
    const { page } = await aList(fetch)
    expect(page.get('[role="alert"]').text()).toContain('r-7')
    await page.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(page.text()).toContain('Yutan')
  })

  it('offers the same rows as an Excel file, in the language of the page', async () => {
    const { page } = await aList(
      async () => pageOf(rows),
      '/list?page=2&q=yu&sort=names.zh,asc&role=TEACHER',
    )
    const address = new URL(page.get('a.excel').attributes('href') ?? '', location.href)
    expect(address.pathname).toBe('/api/rows/export')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      lang: 'zh',
      sort: 'names.zh,asc',
      q: 'yu',
      role: 'TEACHER',
    })
  })
})
