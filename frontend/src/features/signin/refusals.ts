import { Refused } from '@/api'

export function isRefusal(error: unknown, code: string): boolean {
  return error instanceof Refused && error.is(code)
}
