/** Failures of the contract in words for people. The only place that does it. */
import { ORPCError } from '@orpc/client'
import { i18n } from '../i18n/index.ts'

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
  const found = words(code, data)
  const speaks = speakingCodes.has(code) && error.message && error.message !== misfit
  return speaks ? { ...found, detail: error.message } : found
}

function words(key: string, values: Record<string, unknown> = {}): ErrorWords {
  const say = (part: string) => i18n.t(`errors:${key}.${part}`, { ...values, defaultValue: '' })
  const detail = say('detail')
  return { title: say('title'), next: say('next'), mayPass: true, ...(detail ? { detail } : {}) }
}
