/** The contract's types under short names; schema.d.ts is generated from openapi.json and never edited. */
import type { components } from './schema'

type Schemas = components['schemas']

export type Text = Schemas['Text']
export type SessionView = Schemas['SessionView']
export type AccountKind = NonNullable<SessionView['account']>['kind']
export type Permission = SessionView['permissions'][number]

export interface Page<T> {
  items: T[]
  page: number
  size: number
  total: number
}

export { api, told } from './client'
export { Refused, type Fault, type Problem } from './problem'
