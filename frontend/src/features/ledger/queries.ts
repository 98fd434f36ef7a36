import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, told, type PlaceRow } from '@/api'
import type { components } from '@/api/schema'

type Schemas = components['schemas']

export type TaskRow = Schemas['TaskRow']
export type PlanRow = Schemas['LedgerPlanRow']
export type TaskPage = Schemas['LedgerTaskPage']
export type Report = Schemas['ReportView']
export type ReportForm = Schemas['ReportForm']
export type Adjustment = Schemas['AdjustmentView']
export type Board = Schemas['LedgerBoard']
export type Table = Schemas['PlanTable']
export type Section = Schemas['PlanTableSection']
export type Project = Schemas['PlanTableProject']
export type SpotCheck = Schemas['SpotCheckView']
export type Urgency = TaskRow['urgency']
export type ReportState = Report['state']

type Id = MaybeRefOrGetter<string>

/** What others report or accept, and what is counted, changes under an open page: it looks again while somebody sees it. */
export const FRESH = { staleTime: 0, refetchInterval: 10_000 }

/** Anything done in the ledger may change any of its figures. */
export function useLedgerChange<Body, Answer>(act: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['ledger'] }),
  })
}

export function usePlans() {
  return useQuery({
    queryKey: ['ledger', 'plans'],
    queryFn: () => told(api.GET('/api/ledger/plans')),
  })
}

export function useTask(plan: Id, task: Id) {
  return useQuery({
    queryKey: computed(() => ['ledger', 'task', toValue(plan), toValue(task)]),
    queryFn: () =>
      told(
        api.GET('/api/ledger/plans/{id}/tasks/{task}', {
          params: { path: { id: toValue(plan), task: toValue(task) } },
        }),
      ),
    ...FRESH,
  })
}

export function useTable(plan: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['ledger', 'table', toValue(plan)]),
    enabled: computed(() => toValue(plan) !== undefined),
    queryFn: () =>
      told(
        api.GET('/api/ledger/plans/{id}/table', { params: { path: { id: toValue(plan) ?? '' } } }),
      ),
    ...FRESH,
  })
}

export function useBoard() {
  return useQuery({
    queryKey: ['ledger', 'board'],
    queryFn: () => told(api.GET('/api/ledger/board')),
    ...FRESH,
  })
}

export async function findPlaces(q: string): Promise<PlaceRow[]> {
  const query = q === '' ? { size: 20 } : { q, size: 20 }
  const { items } = await told(api.GET('/api/places', { params: { query } }))
  return items
}

export function enterReport(key: string, report: ReportForm): Promise<Report> {
  return told(api.POST('/api/ledger/reports', { body: { key, report } }))
}

export function changeReport(id: string, version: number, report: ReportForm): Promise<Report> {
  return told(
    api.PUT('/api/ledger/reports/{id}', { params: { path: { id } }, body: { version, report } }),
  )
}

const on = (report: Report) => ({ params: { path: { id: report.id } } })

/** What can be done with a report, by the names under which the server allows it. */
export const acts = {
  selfCheck: (report: Report, confirmed: string[]) =>
    told(
      api.POST('/api/ledger/reports/{id}/self-check', {
        ...on(report),
        body: { version: report.version, confirmed },
      }),
    ),
  accept: (report: Report, note: string) =>
    told(
      api.POST('/api/ledger/reports/{id}/acceptance', {
        ...on(report),
        body: { version: report.version, ...(note === '' ? {} : { note }) },
      }),
    ),
  return: (report: Report, note: string) =>
    told(
      api.POST('/api/ledger/reports/{id}/return', {
        ...on(report),
        body: { version: report.version, note },
      }),
    ),
  spotCheck: (report: Report, sound: boolean, note: string) =>
    told(
      api.POST('/api/ledger/reports/{id}/findings', {
        ...on(report),
        body: { version: report.version, sound, ...(note === '' ? {} : { note }) },
      }),
    ),
  correct: (report: Report, difference: number, reason: string) =>
    told(
      api.POST('/api/ledger/reports/{id}/corrections', {
        ...on(report),
        body: { version: report.version, difference, reason },
      }),
    ),
  approveCorrection: (report: Report) =>
    told(
      api.POST('/api/ledger/reports/{id}/correction/approval', {
        ...on(report),
        body: { version: report.version },
      }),
    ),
  refuseCorrection: (report: Report, reason: string) =>
    told(
      api.POST('/api/ledger/reports/{id}/correction/refusal', {
        ...on(report),
        body: { version: report.version, reason },
      }),
    ),
  picture: (report: Report, file: Blob) =>
    told(
      api.POST('/api/ledger/reports/{id}/pictures', {
        ...on(report),
        body: file as never,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    ),
}

export function useSpotChecks(plan: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['ledger', 'spot-checks', toValue(plan)]),
    queryFn: () =>
      told(
        api.GET('/api/ledger/plans/{id}/spot-checks', { params: { path: { id: toValue(plan) } } }),
      ),
  })
}
