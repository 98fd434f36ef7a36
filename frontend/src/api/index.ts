/** The contract's types under short names; schema.d.ts is generated from openapi.json and never edited. */
import type { components } from './schema'

type Schemas = components['schemas']

export type Text = Schemas['Text']
export type SessionView = Schemas['SessionView']
export type AccountKind = NonNullable<SessionView['account']>['kind']
export type Permission = SessionView['permissions'][number]

export type Role = Schemas['Role']
export type Scope = Schemas['Scope']
export type ScopeKind = Schemas['ScopeKind']
export type Level = Schemas['Level']
export type GrantView = Schemas['GrantView']
export type AccountRow = Schemas['AccountRow']
export type InvitationRow = Schemas['InvitationRow']
export type RoleChoice = Schemas['RoleChoice']
export type LogRow = Schemas['LogRow']
export type PlaceRow = Schemas['PlaceRow']
export type SchoolRow = Schemas['SchoolRow']
export type SchoolPage = Schemas['SchoolPage']
export type SchoolPupilRow = Schemas['SchoolPupilRow']
export type ClassRow = Schemas['ClassRow']
export type ClassPage = Schemas['ClassPage']
export type PupilRow = Schemas['PupilRow']
export type NewCard = Schemas['NewCard']
export type YearFate = Schemas['YearPlanFate']
export type YearConcern = Schemas['YearPreviewConcern']
export type Reading = Schemas['Reading']
export type ReadingRow = Schemas['ReadingRow']
export type TypedRow = Schemas['TypedRow']
export type PupilField = Schemas['PupilField']
export type Written = Schemas['Written']
export type GuardianLink = Schemas['GuardianLink']
export type Window = Schemas['Window']
export type Notice = Schemas['Notice']
export type NoticeText = Schemas['NoticeNoticeText']
export type ChildConsent = Schemas['ChildConsent']
export type What = Schemas['What']
export type Standing = Schemas['Standing']
export type Board = Schemas['Board']
export type BoardRow = Schemas['BoardRow']
export type WayIn = Schemas['WayIn']
export type Job = Schemas['JobView']
export type Import = Schemas['ImportView']
export type ProgrammeRow = Schemas['ProgrammeRow']
export type ProgrammePage = Schemas['ProgrammePage']
export type Programme = Schemas['Programme']
export type PlaceChoice = Schemas['PlaceChoice']
export type Change = Schemas['Change']
export type ChangePreview = Schemas['ChangePreview']
export type ProposalRow = Schemas['ProposalRow']

export type PlanRow = Schemas['PlanRow']
export type NewRun = Schemas['NewRun']
export type ClassesRow = Schemas['ClassesRow']
export type RunRow = Schemas['RunRow']
export type RunPage = Schemas['RunPage']
export type CandidateBoard = Schemas['CandidateBoard']
export type GroupView = Schemas['GroupView']
export type ClassPairingRow = Schemas['ClassPairingRow']
export type ClassPairingPage = Schemas['ClassPairingPage']
export type PairingState = Schemas['PairingState']
export type PairRow = Schemas['ClassPairingPagePairRow']
export type Because = Schemas['Because']
export type ReasonView = Schemas['ReasonView']
export type FriendsPage = Schemas['FriendsPage']

export interface Page<T> {
  items: T[]
  page: number
  size: number
  total: number
}

export { api, told } from './client'
export { Refused, type Fault, type Problem } from './problem'
