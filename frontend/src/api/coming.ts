/** Addresses that the contract names and the back end is about to offer; goes when openapi.json has them. */
import type { components } from './schema'

type Text = components['schemas']['Text']

export interface Job {
  id: string
  kind: string
  title: Text
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
  done: number
  total?: number
  message?: Text
  result?: Record<string, unknown>
  createdAt: string
  startedAt?: string
  finishedAt?: string
  allowedActions: string[]
  version: number
}

interface Pages<T> {
  items: T[]
  page: number
  size: number
  total: number
}

type Answer<T> = { responses: { 200: { content: { 'application/json': T } } } }
type Asked = { page?: number; size?: number; sort?: string; q?: string }
type Id = { id: string }
type Get<P, Q, T> = {
  get: { parameters: { path: P; query?: Q } } & Answer<T>
}
type Post<P, B, T> = {
  post: {
    parameters: { path: P }
    requestBody: { content: { 'application/json': B } }
  } & Answer<T>
}

export interface ComingPaths {
  '/api/jobs': { get: { parameters: { query?: Asked } } & Answer<Pages<Job>> }
  '/api/jobs/{id}': Get<Id, never, Job>
  '/api/jobs/{id}/cancellation': Post<Id, { version: number }, Job>
  '/api/log/verification': { post: Answer<Job> }
}
