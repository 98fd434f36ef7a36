import type { BoardRow, Standing } from '@/api'

/** From done to open: the order of the bar. A refusal is as calm a colour as any other answer. */
export const STANDINGS: Standing[] = [
  'AGREED',
  'PARTLY',
  'REFUSED',
  'WITHDRAWN',
  'ASKED_AGAIN',
  'NOT_ANSWERED',
]

export const isOpen = ({ standing }: BoardRow) =>
  standing === 'NOT_ANSWERED' || standing === 'ASKED_AGAIN'
