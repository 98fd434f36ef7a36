const PREFIX = 'shoulashou.kept.'

/** What a page keeps in this browser so that a crash or a lost line costs nothing. Signing out forgets it all (R29). */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // A full or forbidden store: then the server alone keeps it.
  }
}

export function kept<T>(name: string): T | undefined {
  const found = localStorage.getItem(PREFIX + name)
  return found === null ? undefined : (JSON.parse(found) as T)
}

export function forget(name: string): void {
  localStorage.removeItem(PREFIX + name)
}

export function forgetAll(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

const OWNER = 'of'

/** Whose it is that is kept here. Somebody else, or nobody, has come: then nothing of it may stay. */
export function keepFor(account: string | undefined): void {
  if (account === undefined || kept<string>(OWNER) !== account) forgetAll()
  if (account !== undefined) keep(OWNER, account)
}

const unfinished = new Set<() => Promise<unknown>>()

/** Asked before the session ends, so that the last words still reach the server. */
export function beforeLeaving(finish: () => Promise<unknown>): () => void {
  unfinished.add(finish)
  return () => unfinished.delete(finish)
}

export async function finishAll(): Promise<void> {
  await Promise.allSettled([...unfinished].map((finish) => finish()))
}
