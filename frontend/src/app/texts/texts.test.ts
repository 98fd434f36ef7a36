import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from './en'
import zh from './zh'

type Words = Record<string, unknown>

function flat(words: Words, before = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...flat(value as Words, `${before}${key}.`)]
        : [[before + key, String(value)] as const],
    ),
  )
}

function sources(folder = 'src'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(vue|ts)$/.test(file) && !file.includes('.test.'))
    .map((file) => join(folder, file))
}

const chinese = flat(zh)
const english = flat(en)
const placeholders = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1]).sort()

describe('the two language packs', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('leave nothing empty', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('name the same facts in each text', () => {
    const differing = [...chinese.keys()].filter(
      (key) =>
        new Set(placeholders(chinese.get(key))).size !==
        new Set(placeholders(english.get(key))).size,
    )
    expect(differing).toEqual([])
  })

  it('speak Chinese in the one and none in the other', () => {
    expect(
      [...english].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !/language/.test(key)),
    ).toEqual([])
  })

  it('know every key that a page asks for', () => {
    const asked = sources().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((hit) => hit[1] ?? ''),
    )
    expect(asked.filter((key) => !chinese.has(key))).toEqual([])
  })
})

describe('words in the code', () => {
  it('stand in the language packs only', () => {
    const outside = sources()
      .filter((file) => !/[/\\](zh|en)\.ts$/.test(file))
      .filter((file) => /\p{Script=Han}/u.test(readFileSync(file, 'utf8')))
    expect(outside).toEqual([])
  })
})
