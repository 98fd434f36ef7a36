import { describe, expect, it } from 'vitest'
import type { Permission } from '@/api'
import { shown, signedInAs } from '@/testing/shown'
import { menu } from './features'
import StaffMenu from './StaffMenu.vue'

async function menuOf(permissions: Permission[], role: 'TEACHER' | 'ADMINISTRATOR', at = '/') {
  const scope = { kind: 'EVERYTHING', id: '*' } as const
  const grants = [{ role, scope, scopeName: { zh: '', en: '' } }]
  const account = { id: 'a1', kind: 'STAFF', displayName: 'Zhou', grants, totp: true } as const
  signedInAs({ permissions, account: { ...account, grants } })
  return (await shown(StaffMenu, { at })).page
}

async function links(permissions: Permission[], role: 'TEACHER' | 'ADMINISTRATOR') {
  const page = await menuOf(permissions, role)
  return page.findAll('a').map((link) => link.attributes('href'))
}

describe('the menu', () => {
  it('offers what somebody is permitted, and nothing else', async () => {
    expect(await links(['own.profile', 'classes.read'], 'TEACHER')).toEqual(['/home', '/classes'])
  })

  it('asks for permissions and never for the role', async () => {
    expect(await links(['log.read'], 'TEACHER')).toEqual(['/log'])
    expect(await links([], 'ADMINISTRATOR')).toEqual([])
  })

  it('marks the entry that a page lies below', async () => {
    const below = '/ledger/plans/p1/tasks/letters'
    const page = await menuOf(['own.profile', 'ledger.read'], 'TEACHER', below)
    expect(page.findAll('.here').map((link) => link.attributes('href'))).toEqual(['/ledger'])
  })

  it('stands in the order that the features give', () => {
    const orders = menu.map((entry) => entry.order)
    expect(orders).toEqual([...orders].sort((one, other) => one - other))
  })
})
