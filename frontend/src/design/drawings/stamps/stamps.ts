import type { Component } from 'vue'
import Apricot from './Apricot.vue'
import Bamboo from './Bamboo.vue'
import Barley from './Barley.vue'
import Camellia from './Camellia.vue'
import Cosmos from './Cosmos.vue'
import Cotton from './Cotton.vue'
import Dunes from './Dunes.vue'
import Ginkgo from './Ginkgo.vue'
import Grapes from './Grapes.vue'
import HighlandLake from './HighlandLake.vue'
import LakeSail from './LakeSail.vue'
import Lotus from './Lotus.vue'
import Melon from './Melon.vue'
import Orange from './Orange.vue'
import Osmanthus from './Osmanthus.vue'
import Pasture from './Pasture.vue'
import Poplar from './Poplar.vue'
import Rice from './Rice.vue'
import RiverBridge from './RiverBridge.vue'
import SnowPeak from './SnowPeak.vue'
import StonePillars from './StonePillars.vue'
import Tea from './Tea.vue'
import Train from './Train.vue'
import Walnut from './Walnut.vue'
import Windmills from './Windmills.vue'

export interface StampDrawing {
  drawing: Component
  tint: 'rose' | 'sky' | 'sun' | 'leaf'
}

/** Places and plants of both regions, by the keys of matching-rules/writing/stamps.yaml. */
export const stampDrawings: Readonly<Record<string, StampDrawing>> = {
  poplar: { drawing: Poplar, tint: 'sky' },
  lotus: { drawing: Lotus, tint: 'sky' },
  grapes: { drawing: Grapes, tint: 'sun' },
  orange: { drawing: Orange, tint: 'leaf' },
  'snow-peak': { drawing: SnowPeak, tint: 'sky' },
  'river-bridge': { drawing: RiverBridge, tint: 'sun' },
  barley: { drawing: Barley, tint: 'sky' },
  bamboo: { drawing: Bamboo, tint: 'rose' },
  melon: { drawing: Melon, tint: 'leaf' },
  rice: { drawing: Rice, tint: 'sky' },
  apricot: { drawing: Apricot, tint: 'sky' },
  camellia: { drawing: Camellia, tint: 'sun' },
  dunes: { drawing: Dunes, tint: 'sky' },
  'lake-sail': { drawing: LakeSail, tint: 'rose' },
  'highland-lake': { drawing: HighlandLake, tint: 'sun' },
  ginkgo: { drawing: Ginkgo, tint: 'sky' },
  cosmos: { drawing: Cosmos, tint: 'leaf' },
  'stone-pillars': { drawing: StonePillars, tint: 'sky' },
  windmills: { drawing: Windmills, tint: 'sky' },
  cotton: { drawing: Cotton, tint: 'rose' },
  tea: { drawing: Tea, tint: 'sun' },
  walnut: { drawing: Walnut, tint: 'sky' },
  osmanthus: { drawing: Osmanthus, tint: 'rose' },
  pasture: { drawing: Pasture, tint: 'sky' },
  train: { drawing: Train, tint: 'sun' },
}
