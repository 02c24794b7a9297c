import { sentSide, uploadLimitBytes } from '../contract.ts'

/** What a photo becomes before it is sent: its longer side at most `sentSide`, in the same proportions. */
export const sizeToSend = (width: number, height: number): { readonly width: number; readonly height: number } => {
  const ratio = Math.min(1, sentSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) }
}

const asJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.86))

/**
 * Makes a large photo small enough for a request; a small one goes as it is. What the browser cannot read goes as it is
 * too: the server says what it is and what to do. Drawing also leaves behind what the camera wrote.
 */
export const shrinkPhoto = async (file: Blob): Promise<Blob> => {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return file
  const { width, height } = sizeToSend(picture.width, picture.height)
  if (width === picture.width && file.size < uploadLimitBytes / 2) return file
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return file
  // A drawing with holes would turn black where it has none.
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0, width, height)
  picture.close()
  const shrunk = await asJpeg(canvas)
  return shrunk && shrunk.size < file.size ? shrunk : file
}
