/**
 * The built renderer as both shells serve it: the loopback host over HTTP, the Electron shell over `app://`. One content
 * security policy, one set of headers, one traversal check.
 */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

/** Stands in the built index.html wherever a nonce goes (vite's `html.cspNonce`); replaced on each load of the page. */
export const noncePlaceholder = '__CSP_NONCE__'

/**
 * CSP level 3. Nothing but what the build holds may run; the nonce lets the component library add its own style elements.
 * `img-src blob:` and `data:` show stored pictures, which come over the contract and not from an address.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For every answer that is not the page itself: data of the record and refusals stay inert even if something displays them. */
export const inertPolicy = "default-src 'none'; sandbox"

/** For a document that is to be printed: its own style and nothing else. */
export const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * A script answers for itself when it is started as a worker: the one that takes PDFs apart may load its own decoders and
 * nothing else, and speaks to nobody but the page.
 */
export const workerPolicy = "default-src 'none'; script-src 'self'"

/** On every answer, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
}

/** What a build of ours holds. A file of any other kind is not served at all. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
}

export interface RendererFile {
  body: Uint8Array
  headers: Record<string, string>
}

/**
 * The file that `urlPath` (the path of a URL, still percent-encoded) names below `rendererDir`, with all its headers.
 * Undefined for anything that is not a served file inside that folder: the caller answers 404.
 */
export async function rendererFile(rendererDir: string, urlPath: string): Promise<RendererFile | undefined> {
  const relative = urlPath === '/' ? 'index.html' : safeRelativePath(urlPath)
  const contentType = relative && contentTypes[path.extname(relative)]
  if (!relative || !contentType) return undefined
  const file = await fileInside(rendererDir, relative)
  if (!file) return undefined
  const body = await readFile(file)
  if (path.extname(relative) !== '.html') {
    const policy: Record<string, string> =
      path.extname(relative) === '.js' ? { 'Content-Security-Policy': workerPolicy } : {}
    return {
      body,
      headers: { ...securityHeaders, ...policy, 'Content-Type': contentType, 'Cache-Control': cacheRule(relative) },
    }
  }
  const nonce = randomBytes(16).toString('base64')
  return {
    body: Buffer.from(body.toString('utf8').replaceAll(noncePlaceholder, nonce)),
    headers: {
      ...securityHeaders,
      'Content-Type': contentType,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
    },
  }
}

/** Names under assets/ carry a hash of their content (vite), so they never change. */
function cacheRule(relative: string): string {
  return relative.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-cache'
}

/** Refuses everything that could leave the folder or mean another file on another operating system. */
function safeRelativePath(urlPath: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
  const segments = decoded.split('/').slice(1)
  const safe = segments.every((segment) => /^[\w@.-]+$/.test(segment) && !segment.startsWith('.'))
  return decoded.startsWith('/') && safe ? segments.join('/') : undefined
}

/** Links are followed before the check, so a link cannot lead out of the folder. */
async function fileInside(folder: string, relative: string): Promise<string | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(path.join(folder, relative))])
    return file.startsWith(root + path.sep) ? file : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
