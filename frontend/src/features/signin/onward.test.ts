import { describe, expect, it } from 'vitest'
import { ownPage } from './onward'

describe('after signing in', () => {
  it('one goes on to the page that one wanted', () => {
    expect(ownPage('/classes/4?tab=pupils')).toBe('/classes/4?tab=pupils')
  })

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    '',
    undefined,
  ])('one is not led astray by %s', (wanted) => {
    expect(ownPage(wanted)).toBe('/')
  })
})
