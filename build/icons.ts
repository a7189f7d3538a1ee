/**
 * Makes the program's icons from the one drawing, renderer/public/icon.svg: PNG sizes for Linux, .ico for Windows, .icns for macOS.
 * Run by hand when the drawing changes (`node build/icons.ts`); what it writes is kept in build/icons.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { launchBrowser } from '../tests/e2e/browser.ts'

const root = path.resolve(import.meta.dirname, '..')
const target = path.join(root, 'build/icons')
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024]

type Images = ReadonlyMap<number, Buffer>

async function rasterise(): Promise<Images> {
  const svg = await readFile(path.join(root, 'renderer/public/icon.svg'), 'utf8')
  const browser = await launchBrowser()
  try {
    const images = new Map<number, Buffer>()
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
      images.set(size, await page.screenshot({ omitBackground: true }))
      await page.close()
    }
    return images
  } finally {
    await browser.close()
  }
}

function image(images: Images, size: number): Buffer {
  const found = images.get(size)
  if (!found) throw new Error(`No image of ${size} pixels was drawn`)
  return found
}

/** ICONDIR, ICONDIRENTRY for each, then the PNGs themselves (allowed since Windows Vista). 256 is written as 0. */
function ico(images: Images): Buffer {
  const parts = [16, 32, 48, 64, 128, 256].map((size) => ({ size, png: image(images, size) }))
  const head = Buffer.alloc(6 + 16 * parts.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(parts.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of parts.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...parts.map(({ png }) => png)])
}

/** 'icns', length, then type, length and PNG of each. */
function icns(images: Images): Buffer {
  const types: Array<[type: string, size: number]> = [
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
    ['ic11', 32],
    ['ic12', 64],
  ]
  const chunk = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(type, 'ascii')
    head.writeUInt32BE(content.length + 8, 4)
    return Buffer.concat([head, content])
  }
  return chunk('icns', Buffer.concat(types.map(([type, size]) => chunk(type, image(images, size)))))
}

const images = await rasterise()
await rm(target, { recursive: true, force: true })
await mkdir(path.join(target, 'linux'), { recursive: true })
for (const size of sizes) await writeFile(path.join(target, 'linux', `${size}x${size}.png`), image(images, size))
await writeFile(path.join(target, 'icon.ico'), ico(images))
await writeFile(path.join(target, 'icon.icns'), icns(images))
