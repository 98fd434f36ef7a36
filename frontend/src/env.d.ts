/// <reference types="vite/client" />
import 'vue-router'
import type { LayoutName, Needs } from '@/app/feature'

declare module 'vue-router' {
  interface RouteMeta {
    /** Text key of the page's title. */
    title?: string
    /** Who may open the page; without it: whoever is signed in. */
    needs?: Needs
    layout?: LayoutName
  }
}
