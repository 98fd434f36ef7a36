import { describe, expect, it } from 'vitest'
import type { Permission } from '@/api'
import { shown, signedInAs } from '@/testing/shown'
import { menu } from './features'
import StaffMenu from './StaffMenu.vue'

async function links(permissions: Permission[], role: 'TEACHER' | 'ADMINISTRATOR') {
  const scope = { kind: 'EVERYTHING', id: '*' } as const
  const grants = [{ role, scope, scopeName: { zh: '', en: '' } }]
  const account = { id: 'a1', kind: 'STAFF', displayName: 'Zhou', grants, totp: true } as const
  signedInAs({ permissions, account: { ...account, grants } })
  const { page } = await shown(StaffMenu)
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

  it('stands in the order that the features give', () => {
    const orders = menu.map((entry) => entry.order)
    expect(orders).toEqual([...orders].sort((one, other) => one - other))
  })
})
