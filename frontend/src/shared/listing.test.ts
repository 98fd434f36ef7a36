import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { shown } from '@/testing/shown'
import { useListing } from './listing'

const answer = async () => ({ items: [{ id: 'first' }], page: 0, size: 25, total: 1 })

async function aList(at: string, excel?: string) {
  const fetch = vi.fn(answer)
  let listing: ReturnType<typeof useListing<{ id: string }, 'role'>> | undefined
  const holder = defineComponent(() => {
    listing = useListing<{ id: string }, 'role'>({
      name: 'people',
      fetch,
      filters: ['role'],
      within: { role: undefined } as never,
      ...(excel ? { excel } : {}),
    })
    return () => null
  })
  const { router } = await shown(holder, { at })
  if (!listing) throw new Error('nothing was shown')
  return { listing, fetch, router, query: () => router.currentRoute.value.query }
}

describe('a list whose state is the address', () => {
  it('begins at the first page of twenty-five, with nothing asked for', async () => {
    const { listing, fetch } = await aList('/people')
    expect(fetch).toHaveBeenCalledWith(expect.objectContaining({ page: 0, size: 25 }))
    expect(listing.narrowed.value).toBe(false)
    expect(listing.rows.value).toEqual([{ id: 'first' }])
    expect(listing.total.value).toBe(1)
    expect(listing.excel.value).toBeUndefined()
  })

  it('takes page, size, order and words from the address, and nonsense for nothing', async () => {
    const { listing } = await aList('/people?page=3&size=50&sort=name,desc&q=li')
    expect([listing.page.value, listing.size.value]).toEqual([3, 50])
    expect([listing.sort.value, listing.q.value]).toEqual(['name,desc', 'li'])
    expect(listing.narrowed.value).toBe(true)

    const { listing: odd } = await aList('/people?page=-2&size=7&sort=&role=')
    expect([odd.page.value, odd.size.value, odd.sort.value]).toEqual([1, 25, undefined])
    expect(odd.narrowed.value).toBe(false)
  })

  it('is sorted up, then down, then as it was', async () => {
    const { listing, query } = await aList('/people?page=4')
    for (const sort of ['name,asc', 'name,desc', undefined]) {
      listing.turn('name')
      await flushPromises()
      expect(query()).toEqual(sort ? { sort } : {})
    }
  })

  it('goes back to the first page whenever something is asked for', async () => {
    const { listing, query } = await aList('/people?page=4')
    listing.search('  li ')
    await flushPromises()
    expect(query()).toEqual({ q: 'li' })
    listing.filter('role', 'TEACHER')
    await flushPromises()
    expect(query()).toEqual({ q: 'li', role: 'TEACHER' })
    expect(listing.chosen.value).toEqual({ role: 'TEACHER' })
    listing.filter('role', '')
    listing.search('   ')
    await flushPromises()
    listing.widen()
    await flushPromises()
    expect(query()).toEqual({})
  })

  it('says nothing in the address that is usual anyway', async () => {
    const { listing, query } = await aList('/people')
    listing.goTo(2)
    await flushPromises()
    expect(query()).toEqual({ page: '2' })
    listing.goTo(1)
    await flushPromises()
    listing.resize(100)
    await flushPromises()
    expect(query()).toEqual({ size: '100' })
    listing.resize(25)
    await flushPromises()
    expect(query()).toEqual({})
  })

  it('gives the same rows as a file, all of them', async () => {
    const { listing } = await aList(
      '/people?page=2&size=50&q=li&sort=name,asc',
      '/api/people/export',
    )
    const address = new URL(String(listing.excel.value), 'http://house.example')
    expect(address.searchParams.get('q')).toBe('li')
    expect(address.searchParams.get('sort')).toBe('name,asc')
    expect(address.searchParams.has('page')).toBe(false)
    expect(address.searchParams.has('lang')).toBe(true)
  })
})
