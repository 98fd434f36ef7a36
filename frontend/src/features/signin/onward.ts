import { useRoute, useRouter } from 'vue-router'

/** Only a page of this house: an address from the outside must not lead whoever has just signed in elsewhere. */
export function ownPage(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}

/** Leads whoever has just signed in to where they were going. */
export function useOnward(): () => Promise<unknown> {
  const route = useRoute()
  const router = useRouter()
  return () => router.replace(ownPage(route.query.to))
}
