/** QR codes in a picture: what a scanner or a telephone makes of a page is found by the code printed on it. */
import jsQR from 'jsqr'
import type { Pixels } from './pixels.ts'

/** On a page are our own code and perhaps the sender's. */
const mostCodes = 4
/**
 * Longest sides to look at, one after the other until something is found. A code on a page is best seen at about 200 dpi: larger pictures
 * hold more noise than code, and a small one of a large page needs every pixel.
 */
const sides = [1700, 3400, 900]

/** Their texts, in no order. Turned, grey and slightly blurred pages are read; a code must stand dark on light. */
export function codesOfPicture(picture: Pixels): string[] {
  const tried = new Set<string>()
  for (const tall of heightsOf(picture)) {
    for (const side of sides) {
      const scaled = scaledTo(picture, side, tall)
      const size = `${scaled.width} ${scaled.height}`
      if (tried.has(size)) continue
      tried.add(size)
      const found = codesIn(scaled)
      if (found.length > 0) return found
    }
  }
  return []
}

/** A fax of standard resolution has 204 dots to the inch across and 98 down (ITU-T T.4, 2.1): its page lies flat, twice too wide. */
const heightsOf = ({ width, height }: Pixels): number[] => (width > height * 1.3 ? [height, height * 2] : [height])

/** The reader finds one at a time: each is painted over before the next look. */
function codesIn({ width, height, rgba }: Pixels): string[] {
  const found: string[] = []
  while (found.length < mostCodes) {
    const code = jsQR(rgba, width, height, { inversionAttempts: 'dontInvert' })
    if (!code) break
    found.push(code.data)
    const { topLeftCorner: a, topRightCorner: b, bottomRightCorner: c, bottomLeftCorner: d } = code.location
    const xs = [a, b, c, d].map(({ x }) => x)
    const ys = [a, b, c, d].map(({ y }) => y)
    const from = Math.max(0, Math.floor(Math.min(...xs)))
    const to = Math.min(width, Math.ceil(Math.max(...xs)))
    for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(height, Math.max(...ys)); y += 1) {
      rgba.fill(255, (y * width + from) * 4, (y * width + to) * 4)
    }
  }
  return found.filter((text) => text !== '')
}

/** A copy in grey, never larger than it was but for lines that come twice where it is to be as `tall`: each pixel is the mean of those that it stands for. What is transparent is paper. */
function scaledTo({ width, height, rgba }: Pixels, side: number, tall: number): Pixels {
  const by = Math.min(1, side / Math.max(width, tall))
  const [w, h] = [Math.max(1, Math.round(width * by)), Math.max(1, Math.round(tall * by))]
  const scaled = new Uint8ClampedArray(w * h * 4)
  for (let y = 0; y < h; y += 1) {
    const [top, bottom] = [
      Math.floor((y * height) / h),
      Math.max(Math.floor(((y + 1) * height) / h), Math.floor((y * height) / h) + 1),
    ]
    for (let x = 0; x < w; x += 1) {
      const left = Math.floor((x * width) / w)
      const right = Math.max(Math.floor(((x + 1) * width) / w), left + 1)
      let sum = 0
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          const opaque = (rgba[at + 3] ?? 255) / 255
          const grey = 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0)
          sum += grey * opaque + 255 * (1 - opaque)
        }
      }
      scaled.fill(sum / ((bottom - top) * (right - left)), (y * w + x) * 4, (y * w + x) * 4 + 3)
      scaled[(y * w + x) * 4 + 3] = 255
    }
  }
  return { width: w, height: h, rgba: scaled }
}
