export const TONES = {
  OPEN: 'warn',
  APPROVED: 'good',
  REFUSED: 'danger',
  WITHDRAWN: 'plain',
} as const
