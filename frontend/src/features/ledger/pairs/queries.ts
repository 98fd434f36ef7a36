import { api, told } from '@/api'
import type { components } from '@/api/schema'

export type PairRow = components['schemas']['OrganisationRow']
export type NewPair = components['schemas']['NewOrganisationPair']
export type TakenIn = components['schemas']['TakenIn']
export type PairKind = NewPair['kind']

/** For which row of which plan. */
export type RowOf = Omit<NewPair, 'inland' | 'partner'>

/** Sends the file as it is; without saving, the answer only tells what it holds. */
export function sendFile(row: RowOf, save: boolean, file: Blob): Promise<TakenIn> {
  return told(
    api.POST('/api/ledger/organisations/file', {
      params: { query: { ...row, save } },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )
}
