import type { Point } from './strokes'

/** Top left, top right, bottom right, bottom left. */
export type Corners = [Point, Point, Point, Point]

/** What is drawn lies between the edges of what was photographed. */
export function wholeOf(width: number, height: number): Corners {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]
}

const away = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)

/** As large as the sheet looked, and no larger than what is sent. */
export function sizeOf([a, b, c, d]: Corners, most: number): { width: number; height: number } {
  const width = (away(a, b) + away(d, c)) / 2
  const height = (away(a, d) + away(b, c)) / 2
  const scale = Math.min(1, most / Math.max(width, height, 1))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Four corners that cross over make no sheet. */
export function isSheet(corners: Corners): boolean {
  const turns = corners.map((corner, index) => {
    const next = corners[(index + 1) % 4] as Point
    const afterNext = corners[(index + 2) % 4] as Point
    return (
      (next.x - corner.x) * (afterNext.y - next.y) - (next.y - corner.y) * (afterNext.x - next.x)
    )
  })
  return turns.every((turn) => turn > 0)
}

/** The eight numbers that lead from the upright sheet back to where its points lie in the photograph. */
export function backwards(
  { width, height }: { width: number; height: number },
  corners: Corners,
): number[] {
  const upright = wholeOf(width, height)
  const rows = upright.flatMap(({ x, y }, index) => {
    const { x: u, y: v } = corners[index] as Point
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ]
  })
  return solved(rows)
}

/** Gauss, with the largest number of a column taken first. */
function solved(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column)
    const best = rest.reduce((one, other) =>
      Math.abs(other[column] as number) > Math.abs(one[column] as number) ? other : one,
    )
    const place = rows.indexOf(best)
    ;[rows[column], rows[place]] = [best, rows[column] as number[]]
    for (let row = 0; row < size; row++) {
      const line = rows[row] as number[]
      if (row === column) continue
      const factor = (line[column] as number) / (best[column] as number)
      for (let at = column; at <= size; at++)
        line[at] = (line[at] as number) - factor * (best[at] as number)
    }
  }
  return rows.map((row, index) => (row[size] as number) / (row[index] as number))
}

/** Draws the sheet between the four corners upright; every point asks the four pixels around its origin. */
export function straighten(from: ImageData, corners: Corners, most: number): ImageData {
  const size = sizeOf(corners, most)
  const [a, b, c, d, e, f, g, h] = backwards(size, corners) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const sheet = new ImageData(size.width, size.height)
  const pixels = sheet.data
  let at = 0
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const depth = g * x + h * y + 1
      blend(from, (a * x + b * y + c) / depth, (d * x + e * y + f) / depth, pixels, at)
      at += 4
    }
  }
  return sheet
}

function blend(from: ImageData, x: number, y: number, into: Uint8ClampedArray, at: number): void {
  const left = Math.max(0, Math.min(from.width - 2, Math.floor(x)))
  const top = Math.max(0, Math.min(from.height - 2, Math.floor(y)))
  const right = Math.max(0, Math.min(1, x - left))
  const down = Math.max(0, Math.min(1, y - top))
  const corner = (top * from.width + left) * 4
  const below = corner + from.width * 4
  for (let part = 0; part < 3; part++) {
    const upper = mix(from.data, corner + part, right)
    into[at + part] = upper + (mix(from.data, below + part, right) - upper) * down
  }
  into[at + 3] = 255
}

function mix(data: Uint8ClampedArray, at: number, share: number): number {
  const here = data[at] as number
  return here + ((data[at + 4] as number) - here) * share
}
