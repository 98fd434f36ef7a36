import type { MeetingPage as Meeting, MeetingRow } from '@/api'
import MeetingPage from '@/features/exchange/MeetingPage.vue'
import { serverThatAnswers } from './server'
import { pressing, shown } from './shown'

export const said = (zh: string) => ({ zh, en: zh })
export const TOWN = [said('Grape Town')]

export const aRow = (more: Partial<MeetingRow> = {}): MeetingRow => ({
  id: 'm1',
  at: '2026-10-16T02:00:00Z',
  heads: 0,
  kind: 'VIDEO',
  kindText: said('Video meeting'),
  own: { grade: 4, town: TOWN, className: said('Class 1'), schoolName: said('Hill School') },
  other: { grade: 4, town: TOWN },
  state: 'PROPOSED',
  stateText: said('Proposed'),
  title: said('Where we live'),
  waitsForYou: false,
  ...more,
})

export const TIME = {
  start: '2026-10-16T02:00:00Z',
  ownHour: '10:00',
  otherHour: '10:00',
  schoolDay: true,
  hoursFit: true,
}

export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  allowedActions: [],
  classPairing: 'cp1',
  history: [],
  meeting: aRow(),
  minutes: 40,
  notShown: [],
  offered: [],
  offeredByUs: false,
  parts: [],
  picturesClosed: false,
  pupils: [],
  questions: [],
  sitOut: [],
  version: 3,
  ...more,
})

export async function opened(more: Partial<Meeting> = {}, answers: Record<string, object> = {}) {
  const asked = serverThatAnswers({
    'GET /api/meetings/m1': aMeeting(more),
    'GET /api/meetings/m1/recordings': { recordings: [] },
    ...answers,
  })
  const { page } = await shown(MeetingPage, { props: { id: 'm1' } })
  const press = pressing(page)
  const sent = () => asked.filter(({ method }) => method !== 'GET')
  return { page, press, sent }
}
