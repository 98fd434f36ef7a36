import { describe, expect, it } from 'vitest'
import { backwards, isSheet, sizeOf, wholeOf, type Corners } from './straighten'

const leaning: Corners = [
  { x: 100, y: 50 },
  { x: 500, y: 90 },
  { x: 540, y: 700 },
  { x: 60, y: 640 },
]

function through(numbers: number[], x: number, y: number) {
  const [a, b, c, d, e, f, g, h] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const depth = g * x + h * y + 1
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth }
}

describe('straightening a photographed sheet', () => {
  it('leads each upright corner back to where it was photographed', () => {
    const size = sizeOf(leaning, 1600)
    const numbers = backwards(size, leaning)
    wholeOf(size.width, size.height).forEach((corner, index) => {
      const found = through(numbers, corner.x, corner.y)
      expect(found.x).toBeCloseTo(leaning[index]?.x ?? NaN, 6)
      expect(found.y).toBeCloseTo(leaning[index]?.y ?? NaN, 6)
    })
  })

  it('leaves a sheet that stands upright as it is', () => {
    const numbers = backwards({ width: 300, height: 400 }, wholeOf(300, 400))
    expect(through(numbers, 120, 77).x).toBeCloseTo(120, 6)
    expect(through(numbers, 120, 77).y).toBeCloseTo(77, 6)
  })

  it('sends no more than it must', () => {
    expect(sizeOf(wholeOf(4000, 2000), 1600)).toEqual({ width: 1600, height: 800 })
    expect(sizeOf(wholeOf(400, 200), 1600)).toEqual({ width: 400, height: 200 })
  })

  it('knows corners that cross over', () => {
    const [a, b, c, d] = leaning
    expect(isSheet(leaning)).toBe(true)
    expect(isSheet([b, a, c, d])).toBe(false)
  })
})
