import type { ReviewTeamPage, Text } from '@/api'

/** One adult of the school, as the form holds it; an empty field is an empty text. */
export interface ReaderLine {
  id: string
  name: string
  role: Text | undefined
  closed: Text | undefined
  reads: boolean
  deputy: string
  recordCheck: string
  training: string
  dailyLoad: string | number
}

export function linesOf(team: ReviewTeamPage): ReaderLine[] {
  return team.reviewers.map((one) => ({
    id: one.accountId,
    name: one.name,
    role: one.role,
    closed: one.closed,
    reads: one.reads,
    deputy: one.deputy ?? '',
    recordCheck: one.recordCheck ?? '',
    training: one.training ?? '',
    dailyLoad: one.dailyLoad ?? '',
  }))
}

export function changeOf(version: number, lines: readonly ReaderLine[]) {
  const reviewers = lines
    .filter(({ reads }) => reads)
    .map(({ id, deputy, recordCheck, training, dailyLoad }) => ({
      accountId: id,
      ...(deputy === '' ? {} : { deputy }),
      ...(recordCheck === '' ? {} : { recordCheck }),
      ...(training === '' ? {} : { training }),
      ...(dailyLoad === '' ? {} : { dailyLoad: Number(dailyLoad) }),
    }))
  return { version, reviewers }
}
