import type { RunPage, Text } from '@/api'

export interface Filled {
  amount: number
  used: number
}

/** A quota at one place, or of the whole programme, as two runs have it. */
export interface QuotaRow {
  key: string
  quota: Text
  place: Text | undefined
  one: Filled | undefined
  other: Filled | undefined
}

/** How full each quota is in both; where only one of them knows it, nothing stands for the other. */
export function quotasOf(one: RunPage, other: RunPage): QuotaRow[] {
  const filled = (page: RunPage) =>
    new Map(page.quotas.map(({ scope, amount, used }) => [scope, { amount, used }]))
  const [here, there] = [filled(one), filled(other)]
  const lines = new Map([...one.quotas, ...other.quotas].map((line) => [line.scope, line]))
  return [...lines.values()].map(({ scope, name, place }) => ({
    key: scope,
    quota: name,
    place,
    one: here.get(scope),
    other: there.get(scope),
  }))
}

/** A quota that somebody changed for one of two runs, everywhere or at one place, and by how much. */
export interface AdjustedRow {
  key: string
  quota: Text
  place: Text | undefined
  one: number
  other: number
}

export function adjustedOf(one: RunPage, other: RunPage): AdjustedRow[] {
  const lines = [...one.quotas, ...other.quotas]
  const [here, there] = [adjustments(one), adjustments(other)]
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((key) => {
      const [quota = '', place] = key.split('/')
      const named = lines.find(({ scope }) => scope === quota || scope.startsWith(`${quota}/`))
      return {
        key,
        quota: named?.name ?? { zh: quota, en: quota },
        place: place === undefined ? undefined : lines.find(({ scope }) => scope === key)?.place,
        one: here.get(key) ?? 0,
        other: there.get(key) ?? 0,
      }
    })
    .filter((row) => row.one !== 0 || row.other !== 0)
}

/** By quota and place, as the lines of a run are called. */
function adjustments(page: RunPage): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { quota, place, amount } of page.asked.quotas) {
    const key = place === undefined ? quota : `${quota}/${place}`
    sums.set(key, (sums.get(key) ?? 0) + amount)
  }
  return sums
}
