import type { RouteRecordRaw } from 'vue-router'
import type { AccountKind } from '@/api'
import type { Feature, LayoutName, Lazy, Landing, MenuEntry } from './feature'

const found = import.meta.glob<Feature>('../features/*/feature.ts', {
  eager: true,
  import: 'default',
})
export const features: Feature[] = Object.values(found)

const byOrder = (one: { order: number }, other: { order: number }) => one.order - other.order

export const menu: MenuEntry[] = features.flatMap((feature) => feature.menu ?? []).sort(byOrder)

export const landings: Landing[] = features
  .flatMap((feature) => feature.landing ?? [])
  .sort(byOrder)

export const layouts: Partial<Record<LayoutName, Lazy>> = Object.assign(
  {},
  ...features.map((feature) => feature.layouts),
)

export const signInAgain: Partial<Record<AccountKind, Lazy>> = Object.assign(
  {},
  ...features.map((feature) => feature.signInAgain),
)

export const routes: RouteRecordRaw[] = features.flatMap((feature) =>
  feature.routes.map((route) => ({
    ...route,
    meta: { layout: feature.layout, ...route.meta },
  })),
)
