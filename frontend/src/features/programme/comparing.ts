import type { LocationQuery } from 'vue-router'

/**
 * Which two versions are compared: those that the address names, otherwise the last with the one before it. None when
 * there is only one.
 */
export function chosenVersions(
  newestFirst: number[],
  query: LocationQuery,
): [number, number] | undefined {
  const [last, before] = newestFirst
  if (last === undefined || before === undefined) return undefined
  const known = (asked: unknown, otherwise: number) =>
    newestFirst.find((number) => String(number) === asked) ?? otherwise
  return [known(query.from, before), known(query.to, last)]
}
