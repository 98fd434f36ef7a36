import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = new Map(
  [...readFileSync('src/design/tokens.css', 'utf8').matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)].map(
    (hit) => [hit[1] ?? '', hit[2] ?? ''],
  ),
)
const element = new Map(
  [...readFileSync('src/design/element.css', 'utf8').matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)].map(
    (hit) => [hit[1] ?? '', hit[2] ?? ''],
  ),
)

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const papers = [
  'paper',
  'paper-raised',
  'paper-sunken',
  'persimmon-soft',
  'lake-soft',
  'good-soft',
  'warn-soft',
  'danger-soft',
]
const inks = ['ink', 'ink-soft', 'persimmon', 'persimmon-strong', 'lake', 'lake-strong']
const signals = ['good', 'warn', 'danger']

describe('R33: whoever sees weakly', () => {
  it.each(inks.flatMap((ink) => papers.map((paper) => [ink, paper])))(
    'reads %s on %s',
    (ink, paper) => {
      expect(contrast(tokens.get(ink), tokens.get(paper))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(signals.flatMap((ink) => ['paper', 'paper-raised', `${ink}-soft`].map((p) => [ink, p])))(
    'reads %s on %s',
    (ink, paper) => {
      expect(contrast(tokens.get(ink), tokens.get(paper))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['persimmon', 'persimmon-strong', 'lake', 'lake-strong', ...signals])(
    'reads what is written on a button of %s',
    (ground) => {
      expect(contrast(tokens.get('on-accent'), tokens.get(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['line-strong', 'focus'].flatMap((edge) => papers.slice(0, 3).map((p) => [edge, p])))(
    'sees the edge %s on %s',
    (edge, paper) => {
      expect(contrast(tokens.get(edge), tokens.get(paper))).toBeGreaterThanOrEqual(3)
    },
  )

  it.each(['primary', 'regular', 'secondary', 'placeholder'])(
    'reads %s text of Element Plus, also in an empty field',
    (name) => {
      const ground = element.get('el-fill-color-blank')
      expect(contrast(element.get(`el-text-color-${name}`), ground)).toBeGreaterThanOrEqual(4.5)
      const striped = element.get('el-fill-color-light')
      expect(contrast(element.get(`el-text-color-${name}`), striped)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('sees the edge of a field of Element Plus', () => {
    const ground = element.get('el-fill-color-blank')
    expect(contrast(element.get('el-border-color'), ground)).toBeGreaterThanOrEqual(3)
  })
})
