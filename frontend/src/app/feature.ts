import type { Component } from 'vue'
import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router'
import type { AccountKind, Permission } from '@/api'

export type Needs = Permission | 'anyone'

/** A frame around pages; the feature that owns it says how to load it. */
export type LayoutName = 'staff' | 'desk' | 'family' | 'public'

export type Lazy<T = Component> = () => Promise<{ default: T }>

export interface MenuEntry {
  to: RouteLocationRaw
  /** Text key. */
  text: string
  /** Name of a drawing in design/icons. */
  icon: string
  needs: Permission
  /** Each hundred stands as a group of its own. */
  order: number
}

/** Where the address / leads for whoever holds the permission; the lowest order wins. */
export interface Landing {
  to: RouteLocationRaw
  needs: Permission
  order: number
}

export interface Feature {
  /** The layout of all its pages that name no other. */
  layout: LayoutName
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
  landing?: Landing
  layouts?: Partial<Record<LayoutName, Lazy>>
  /** What is shown over a page when its session has ended, so that nothing typed is lost. */
  signInAgain?: Partial<Record<AccountKind, Lazy>>
}

/** Only gives the literal its type. */
export function defineFeature(feature: Feature): Feature {
  return feature
}
