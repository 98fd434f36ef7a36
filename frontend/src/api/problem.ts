/** A refusal of the server (RFC 9457) in the language of the page. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId?: string
  errors?: Fault[]
  [fact: string]: unknown
}

export interface Fault {
  /** JSON pointer into what was sent, such as /scope/id. */
  pointer: string
  detail: string
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
    this.name = 'Refused'
  }

  is(code: string): boolean {
    return this.problem.code === code
  }
}

/** The server could not be reached at all; its words come from our own language pack. */
export const OFFLINE = 'app.offline'
/** The answer was not one of ours, for instance a proxy's page. */
export const STRANGE = 'app.strange'

export function problemWithout(code: typeof OFFLINE | typeof STRANGE, status: number): Problem {
  return { type: 'about:blank', title: '', detail: '', status, code }
}

export async function problemIn(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('Content-Type')?.includes('application/problem+json')
  if (!isProblem) return problemWithout(STRANGE, response.status)
  const problem = (await response.json()) as Problem
  return { ...problem, requestId: problem.requestId ?? response.headers.get('X-Request-Id') ?? '' }
}
