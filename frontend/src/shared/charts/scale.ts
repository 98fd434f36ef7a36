export const WIDE = 720
export const HIGH = 180

/** A round figure at or above the highest, so that the marks beside a chart can be read. */
export function roundTop(highest: number): number {
  if (highest <= 4) return 4
  const step = 10 ** Math.floor(Math.log10(highest))
  return (
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
      .map((part) => part * step)
      .find((top) => top >= highest) ?? highest
  )
}

export function yOf(value: number, top: number): number {
  return Math.round((HIGH - (value / Math.max(top, 1)) * HIGH) * 10) / 10
}

/** Where each of so many points stands from left to right. */
export function xOf(index: number, many: number): number {
  return many <= 1 ? WIDE / 2 : Math.round((index / (many - 1)) * WIDE * 10) / 10
}

export function pathOf(values: number[], top: number): string {
  return values
    .map(
      (value, index) => `${index === 0 ? 'M' : 'L'}${xOf(index, values.length)} ${yOf(value, top)}`,
    )
    .join('')
}

/** Points that are told below a chart: not more than can be read beside each other. */
export function toldOf(many: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(many / most))
  return Array.from({ length: many }, (_, index) => index).filter((index) => index % every === 0)
}
