export const HIGH = 180
/** What stands beside the drawing: figures at its left, half a name at its right, names below. */
export const ROOM = { left: 64, right: 32, above: 12, below: 32 }
const LETTER = 7
const CHINESE_LETTER = 13
const GAP = 14

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
export function xOf(index: number, many: number, wide: number): number {
  return many <= 1 ? wide / 2 : Math.round((index / (many - 1)) * wide * 10) / 10
}

export function pathOf(values: number[], top: number, wide: number): string {
  return values
    .map((value, index) => {
      const across = xOf(index, values.length, wide)
      return `${index === 0 ? 'M' : 'L'}${across} ${yOf(value, top)}`
    })
    .join('')
}

/** Points that are told below a chart: as many as can be read beside each other, and never none. */
export function toldOf(names: string[], wide: number): number[] {
  const longest = Math.max(0, ...names.map(lengthOf))
  const most = Math.max(1, Math.floor(wide / (longest + GAP)))
  const every = Math.max(1, Math.ceil(names.length / most))
  return [...names.keys()].filter((index) => index % every === 0)
}

function lengthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? CHINESE_LETTER : LETTER), 0)
}
