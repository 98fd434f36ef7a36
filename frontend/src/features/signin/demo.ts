import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useRouter } from 'vue-router'
import { api, told, type AccountKind, type SessionView } from '@/api'
import { useSession } from '@/app/session'
import type { components } from '@/api/schema'

export type DemoSignIn = components['schemas']['SignIn']

const ask = () => told(api.GET('/api/demo'))

export function kindOf(signIn: DemoSignIn): AccountKind {
  if (signIn.role === 'PUPIL') return 'PUPIL'
  return signIn.role === 'GUARDIAN' ? 'GUARDIAN' : 'STAFF'
}

/** People of the demonstration; `live` keeps the codes of their generators up to date. */
export function useDemo(live: MaybeRefOrGetter<boolean> = false) {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: ask,
    enabled: () => session.view.demo,
    refetchInterval: () => (toValue(live) ? 5_000 : false),
    staleTime: 0,
  })
  return computed(() => data.value?.signIns ?? [])
}

/** One tap: everything that a person of the demonstration would type, in the order of the real doors. */
export function useEnterDemo(): (signIn: DemoSignIn) => Promise<SessionView | undefined> {
  const session = useSession()
  const router = useRouter()

  async function staff({ signInName = '', password = '' }: DemoSignIn): Promise<SessionView> {
    const proof = { signInName, password, sharedComputer: false }
    session.become(await told(api.POST('/api/session/staff', { body: proof })))
    if (session.view.state === 'NEEDS_TOTP') await answerCode(signInName)
    return session.view
  }

  async function answerCode(signInName: string): Promise<void> {
    const { signIns } = await ask()
    const code = signIns.find((other) => other.signInName === signInName)?.totpCode ?? ''
    session.become(await told(api.POST('/api/session/totp', { body: { code } })))
  }

  async function pupil({ classCode = '', penName = '', pictures = [] }: DemoSignIn) {
    const body = { classCode, penName, pictures }
    session.become(await told(api.POST('/api/session/pupil', { body })))
    return session.view
  }

  return async (signIn) => {
    if (kindOf(signIn) === 'STAFF') return staff(signIn)
    if (kindOf(signIn) === 'PUPIL') return pupil(signIn)
    await router.push(signIn.guardianPath ?? '/sign-in/family')
    return undefined
  }
}
