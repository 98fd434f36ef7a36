import { vi } from 'vitest'

type Answer = object | ((url: URL, request: Request) => object | Promise<object>)

/** A server made of answers, by "GET /api/path"; keeps what it was asked. */
export function serverThatAnswers(answers: Record<string, Answer>) {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const request = typeof input === 'string' ? new Request(new URL(input, location.href)) : input
    asked.push(request.clone())
    const url = new URL(request.url)
    const answer = answers[`${request.method} ${url.pathname}`]
    if (answer === undefined) return problem(404, 'platform.not-found')
    const body = typeof answer === 'function' ? await answer(url, request) : answer
    return body instanceof Response ? body : Response.json(body)
  })
  return asked
}

export function problem(status: number, code: string, more: object = {}): Response {
  const body = { type: code, title: code, detail: `${code} detail`, status, code, ...more }
  return Response.json(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'r-42' },
  })
}
