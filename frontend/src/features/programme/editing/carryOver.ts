import type { Change, Programme } from '@/api'
import { copyOf, isSame } from './draft'

export interface Clash {
  area: Change['area']
  key: string
}

/**
 * Lays what somebody has typed upon a version that took effect meanwhile. Where both changed the same, the typed words
 * stay and are named, so that their author looks at them once more.
 */
export function carryOver(base: Programme, mine: Programme, theirs: Programme) {
  const clashes: Clash[] = []

  function one<T>(area: Change['area'], key: string, was: T, my: T, their: T): T {
    if (isSame(was, my)) return their
    if (!isSame(was, their) && !isSame(my, their)) clashes.push({ area, key })
    return my
  }

  function fields<T extends object>(area: Change['area'], was: T, my: T, their: T): T {
    const keys = Object.keys(their) as (keyof T & string)[]
    return Object.fromEntries(
      keys.map((key) => [key, one(area, key, was[key], my[key], their[key])]),
    ) as T
  }

  function entries<T>(
    area: Change['area'],
    part: (programme: Programme) => T[],
    nameOf: (entry: T) => string,
  ): T[] {
    const [was, my, their] = [base, mine, theirs].map(
      (programme) => new Map(part(programme).map((entry) => [nameOf(entry), entry])),
    ) as [Map<string, T>, Map<string, T>, Map<string, T>]
    const names = [...new Set([...their.keys(), ...my.keys()])]
    return names.flatMap((name) => {
      const kept = one(area, name, was.get(name), my.get(name), their.get(name))
      return kept === undefined ? [] : [kept]
    })
  }

  const content: Programme = {
    ...theirs,
    names: one('PROGRAMME', 'names', base.names, mine.names, theirs.names),
    source: one('PROGRAMME', 'source', base.source, mine.source, theirs.source),
    inland: one('PROGRAMME', 'inland', base.inland, mine.inland, theirs.inland),
    partner: one('PROGRAMME', 'partner', base.partner, mine.partner, theirs.partner),
    years: entries(
      'YEAR',
      (programme) => programme.years,
      (year) => String(year.year),
    ),
    links: entries(
      'LINK',
      (programme) => programme.links,
      (link) => `${link.city} – ${link.county}`,
    ),
    quotas: entries(
      'QUOTA',
      (programme) => programme.quotas,
      (quota) => quota.id,
    ),
    rounds: entries(
      'ROUND',
      (programme) => programme.rounds,
      (round) => round.id,
    ),
    rules: fields('RULE', base.rules, mine.rules, theirs.rules),
    weights: fields('WEIGHT', base.weights, mine.weights, theirs.weights),
  }
  return { content: copyOf(content), clashes }
}
