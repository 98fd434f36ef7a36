/** Gives the person a file that was fetched, under the name that the server gave it. */
export function handOver(file: Blob, response: Response): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = nameOf(response)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

function nameOf(response: Response): string {
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  return encoded === undefined ? (plain ?? 'shoulashou.xlsx') : decodeURIComponent(encoded)
}
