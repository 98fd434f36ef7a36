/** As much as is kept of a photograph; sending more costs a phone its time. */
const LONGEST_EDGE = 2200
const QUALITY = 0.88

export type Turns = 0 | 1 | 2 | 3

/** Whether this browser can open it; what it cannot open is sent as it is, and the server says why. */
export async function opens(file: Blob): Promise<boolean> {
  try {
    const picture = await createImageBitmap(file)
    picture.close()
    return true
  } catch {
    return false
  }
}

/** Upright, turned by quarters to the right, and no larger than it is kept. */
export async function ready(file: Blob, turns: Turns): Promise<Blob> {
  try {
    return await drawn(await createImageBitmap(file), turns)
  } catch {
    return file
  }
}

function drawn(picture: ImageBitmap, turns: Turns): Promise<Blob> {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height))
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const canvas = document.createElement('canvas')
  const lies = turns % 2 === 1
  canvas.width = lies ? height : width
  canvas.height = lies ? width : height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no pictures')
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((turns * Math.PI) / 2)
  pen.drawImage(picture, -width / 2, -height / 2, width, height)
  picture.close()
  return new Promise((kept, failed) => {
    const done = (blob: Blob | null) => (blob ? kept(blob) : failed(new Error('Nothing was drawn')))
    canvas.toBlob(done, 'image/jpeg', QUALITY)
  })
}
