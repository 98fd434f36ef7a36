import type { Component } from 'vue'
import ApricotTop from '@/design/drawings/papers/ApricotTop.vue'
import CloudsTop from '@/design/drawings/papers/CloudsTop.vue'
import GrapesTop from '@/design/drawings/papers/GrapesTop.vue'
import PastureFoot from '@/design/drawings/papers/PastureFoot.vue'
import RiverFoot from '@/design/drawings/papers/RiverFoot.vue'

export const PAPERS = [
  'plain',
  'lined',
  'grid',
  'grapes',
  'clouds',
  'pasture',
  'river',
  'apricot',
] as const
export type PaperName = (typeof PAPERS)[number]

export const INKS = ['ink', 'blue', 'green', 'plum', 'brown'] as const
export type InkName = (typeof INKS)[number]

/** What is drawn at the head or the foot of a sheet; between them nothing lies under the words. */
export const drawn: Partial<Record<string, { top?: Component; foot?: Component }>> = {
  grapes: { top: GrapesTop },
  clouds: { top: CloudsTop },
  apricot: { top: ApricotTop },
  pasture: { foot: PastureFoot },
  river: { foot: RiverFoot },
}
