/** Failures of the contract in words for people. The only place that does it. */
import { ORPCError } from '@orpc/client'
import { i18n } from '../i18n/index.ts'
import { knownFieldWords } from './field-words.ts'

export interface ErrorWords {
  /** What happened. */
  title: string
  /** More about it, where the service says it for people. */
  detail?: string
  /** What to do. */
  next: string
  /** To ask once more may help. */
  mayPass: boolean
}

/** Codes whose message the service writes for the person at the screen. */
const speakingCodes = new Set(['BAD_REQUEST', 'UNSAFE_ORDER', 'IMPORT_REJECTED', 'STORAGE'])

/** What oRPC itself says of an input that does not fit the contract. */
const misfit = 'Input validation failed'

const ownWords = new Set([
  'NOT_FOUND',
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'LOCKED',
  'FORBIDDEN',
  'CONFLICT',
  'UNSAFE_ORDER',
  'IMPORT_REJECTED',
  'STORAGE',
  'INTERNAL',
])

export function errorWords(error: unknown): ErrorWords {
  if (!(error instanceof ORPCError) || !ownWords.has(error.code)) return words('unreachable')
  const { code, data } = error
  if (code === 'UNAUTHENTICATED') return words(`UNAUTHENTICATED.${data?.reason ?? 'signed-out'}`, data)
  if (code === 'FORBIDDEN') {
    return { ...words(code, { what: i18n.t(`access:permission.${data?.needs}`) }), mayPass: false }
  }
  const found = code === 'STORAGE' && data?.about ? words(`STORAGE.${data.about}`) : words(code, data)
  const own = speakingCodes.has(code) && error.message !== misfit ? error.message : misfits(data?.issues)
  return own ? { ...found, detail: own } : found
}

/** What zod says of one part of an input, as far as it is read here. */
interface Issue {
  code?: string
  maximum?: number
  path?: readonly unknown[]
}

/** Which fields do not fit, and how where that can be said: `Lot: at most 2,000 characters.` '' where nothing is known. */
function misfits(issues: unknown): string {
  const all: Issue[] = Array.isArray(issues) ? issues : []
  return [...new Set(all.flatMap(misfitOf))].join(' ')
}

function misfitOf({ code, maximum, path = [] }: Issue): string[] {
  // What is recorded lies inside the input, which has a name of its own (`content`) that nobody knows.
  const inside = path.length > 1 || path[0] === 'content' ? path.slice(1) : path
  const names = inside.filter((part) => typeof part === 'string')
  const field = names.map((name) => knownFieldWords(name)).find((word) => word !== undefined)
  if (field === undefined) return []
  return [
    code === 'too_big' && maximum !== undefined && maximum > 50
      ? i18n.t('errors:BAD_REQUEST.tooLong', { field, most: maximum.toLocaleString('en') })
      : i18n.t('errors:BAD_REQUEST.misfit', { field }),
  ]
}

function words(key: string, values: Record<string, unknown> = {}): ErrorWords {
  const say = (part: string) => i18n.t(`errors:${key}.${part}`, { ...values, defaultValue: '' })
  const detail = say('detail')
  return { title: say('title'), next: say('next'), mayPass: true, ...(detail ? { detail } : {}) }
}
