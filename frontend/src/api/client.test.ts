import { afterEach, describe, expect, it, vi } from 'vitest'
import { speak, languageTag } from '@/app/language'
import { problem, serverThatAnswers } from '@/testing/server'
import { api, told } from '.'
import { listeners } from './client'
import { OFFLINE, Refused, STRANGE } from './problem'

const refusal = (asking: Promise<unknown>) => asking.then(() => undefined).catch((error) => error)

describe('asking the server', () => {
  afterEach(() => {
    listeners.signInNeeded = () => {}
    listeners.away = () => {}
  })

  it('sends the page’s token with every change and the language with everything', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Fb'
    listeners.language = languageTag
    await speak('en')
    const asked = serverThatAnswers({ 'GET /api/about': {}, 'POST /api/session/totp': {} })
    await told(api.GET('/api/about'))
    await told(api.POST('/api/session/totp', { body: { code: '123456' } }))
    expect(asked.map((request) => request.headers.get('Accept-Language'))).toEqual(['en', 'en'])
    expect(asked.map((request) => request.headers.get('X-XSRF-TOKEN'))).toEqual([null, 'a/b'])
  })

  it('throws a refusal with its code and the request’s number', async () => {
    serverThatAnswers({ 'GET /api/about': () => problem(409, 'platform.stale') })
    const error = (await refusal(api.GET('/api/about'))) as Refused
    expect(error.is('platform.stale')).toBe(true)
    expect(error.problem.requestId).toBe('r-42')
  })

  it('tells the page when a session has ended', async () => {
    listeners.signInNeeded = vi.fn()
    serverThatAnswers({ 'GET /api/about': () => problem(401, 'accounts.sign-in-needed') })
    await refusal(api.GET('/api/about'))
    expect(listeners.signInNeeded).toHaveBeenCalledOnce()
  })

  it('calls a wrong password no ended session', async () => {
    listeners.signInNeeded = vi.fn()
    serverThatAnswers({ 'GET /api/about': () => problem(401, 'accounts.wrong-sign-in') })
    await refusal(api.GET('/api/about'))
    expect(listeners.signInNeeded).not.toHaveBeenCalled()
  })

  it('knows a server that is away from an answer that is not ours', async () => {
    listeners.away = vi.fn()
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    expect(((await refusal(api.GET('/api/about'))) as Refused).problem.code).toBe(OFFLINE)
    expect(listeners.away).toHaveBeenCalledOnce()
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
    expect(((await refusal(api.GET('/api/about'))) as Refused).problem.code).toBe(STRANGE)
  })
})
