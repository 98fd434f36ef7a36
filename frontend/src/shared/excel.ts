import { ref } from 'vue'
import { problemIn, problemWithout, OFFLINE, Refused } from '@/api/problem'

/** Fetches a file instead of following its link, so that a refusal can be read on the page. */
export function useExcel() {
  const busy = ref(false)
  const error = ref<Error | null>(null)

  async function fetchFile(address: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    error.value = null
    try {
      const response = await fetch(address)
      if (!response.ok) throw new Refused(await problemIn(response))
      hand(await response.blob(), nameOf(response))
    } catch (thrown) {
      error.value = thrown instanceof Refused ? thrown : new Refused(problemWithout(OFFLINE, 0))
    } finally {
      busy.value = false
    }
  }

  return { busy, error, fetchFile }
}

function nameOf(response: Response): string {
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  return encoded === undefined ? (plain ?? 'shoulashou.xlsx') : decodeURIComponent(encoded)
}

function hand(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
