import { api, told, type RoleChoice, type Scope } from '@/api'
import { said } from '@/app/language'

export interface Found {
  scope: Scope
  name: string
  where: string
}

const where = (path: { zh: string; en: string }[]) => path.map(said).join(' · ')

const searches: Partial<
  Record<Scope['kind'], (q: string, choice: RoleChoice) => Promise<Found[]>>
> = {
  PLACE: async (q, choice) => {
    const query = { q, size: 100 }
    const { items } = await told(api.GET('/api/places', { params: { query } }))
    return items
      .filter(
        (place) => choice.placeLevels.length === 0 || choice.placeLevels.includes(place.level),
      )
      .map((place) => ({
        scope: { kind: 'PLACE', id: place.code },
        name: said(place.names),
        where: where(place.path.slice(0, -1)),
      }))
  },
  SCHOOL: async (q) => {
    const { items } = await told(api.GET('/api/schools', { params: { query: { q, size: 30 } } }))
    return items.map((school) => ({
      scope: { kind: 'SCHOOL', id: school.id },
      name: said(school.names),
      where: where(school.placePath),
    }))
  },
  CLASS: async (q) => {
    const { items } = await told(api.GET('/api/classes', { params: { query: { q, size: 30 } } }))
    return items.map((one) => ({
      scope: { kind: 'CLASS', id: one.id },
      name: said(one.names),
      where: said(one.schoolName),
    }))
  },
}

/** Whatever in the caller's reach the role may be anchored at, by a piece of its name. */
export async function findScopes(q: string, choice: RoleChoice): Promise<Found[]> {
  const found = await Promise.all(
    choice.scopeKinds.map((kind) => searches[kind]?.(q, choice) ?? []),
  )
  return found.flat()
}
