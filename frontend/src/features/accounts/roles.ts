import type { Role } from '@/api'

/** In the order of the back end's enum: from the classroom outwards. */
export const STAFF_ROLES: Role[] = [
  'TEACHER',
  'COUNSELLOR',
  'SAFEGUARDING_LEAD',
  'LEAGUE_TOWNSHIP',
  'LEAGUE_COUNTY',
  'LEAGUE_CITY',
  'LEAGUE_PROVINCE',
  'LEAGUE_NATIONAL',
  'ADMINISTRATOR',
]
