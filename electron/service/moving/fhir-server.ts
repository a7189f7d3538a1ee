/**
 * A FHIR R4 server, spoken to over HTTP. What it answers is kept to codes and paths: its words may repeat patient data.
 * The token stands in memory only. No redirect is followed: charts and token go where the user said, or nowhere.
 */
import { isIP } from 'node:net'
import { isObject, type Json, type JsonObject } from '../../../exchange/fhir/json.ts'
import type { Addressing } from '../../../exchange/fhir/transaction.ts'
import { badRequest } from '../errors.ts'

export interface Server {
  /** As `serverAddress` gives it. */
  url: string
  token: string | undefined
  /** Waits so many milliseconds. */
  wait: (ms: number) => Promise<unknown>
}

export interface Abilities {
  addressing: Addressing
  /** False: the server says that it has no resources of this type. */
  takes(type: string): boolean
}

export interface Problem {
  /** Of OperationOutcome: `required`, `value`, `business-rule` … */
  codes: string[]
  /** FHIRPath of what is wrong. */
  paths: string[]
}

/** One for each entry; without `problem` it was taken. `refused`: nothing of it was. */
export type Answer = { entries: { problem?: Problem }[] } | { refused: Problem }

const tries = 5
const longestWait = 120_000
const answerTime = 180_000
const answerBytes = 64 * 1024 * 1024
const busy: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

/** The base address without its last slash. https, or this computer itself. @throws BAD_REQUEST */
export function serverAddress(typed: string): string {
  const url = URL.parse(typed.trim())
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw badRequest('Give the address of the FHIR server, such as https://server.example/fhir.', 'server')
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw badRequest('Charts leave over https only: the address must begin with https.', 'server')
  }
  if (url.username || url.password || url.search || url.hash) {
    throw badRequest('Give the address without a password, question mark or number sign.', 'server')
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

/** What the server says of itself. @throws BAD_REQUEST where it is no FHIR R4 server that takes transactions. */
export async function readAbilities(server: Server): Promise<Abilities> {
  const { status, body } = await ask(server, '/metadata')
  if (status !== 200 || body?.resourceType !== 'CapabilityStatement') {
    throw stopped(server, `did not answer as a FHIR server does (${status})`)
  }
  if (typeof body.fhirVersion !== 'string' || !/^4\.0\./.test(body.fhirVersion)) {
    throw stopped(server, 'speaks another version of FHIR than R4')
  }
  const rest = objects(body.rest).find(({ mode }) => mode === 'server')
  const interactions = objects(rest?.interaction)
  if (interactions.length > 0 && !interactions.some(({ code }) => code === 'transaction')) {
    throw stopped(server, 'takes no transactions')
  }
  const types = new Map(objects(rest?.resource).map((each) => [String(each.type), each]))
  const { updateCreate, conditionalUpdate } = types.get('Patient') ?? {}
  if (updateCreate === false && conditionalUpdate === false) {
    throw stopped(
      server,
      'neither lets the sender choose ids nor finds records by an identifier: charts would be there twice',
    )
  }
  return {
    addressing: updateCreate === false && conditionalUpdate === true ? 'identifier' : 'id',
    takes: (type) => types.size === 0 || types.has(type),
  }
}

/** Tries again while the server is busy or away. @throws BAD_REQUEST when it stays so, or lets nobody in. */
export async function postTransaction(server: Server, bundle: JsonObject): Promise<Answer> {
  const { status, body } = await ask(server, '', JSON.stringify(bundle))
  if (status >= 400) return { refused: problemOf(body, status) }
  const answers = objects(body?.entry)
  const sent = Array.isArray(bundle.entry) ? bundle.entry.length : 0
  if (status !== 200 || body?.resourceType !== 'Bundle' || answers.length !== sent) {
    throw stopped(server, 'did not answer for each record')
  }
  return {
    entries: answers.map(({ response }) => {
      const { status: said, outcome } = isObject(response) ? response : {}
      const code = Number.parseInt(String(said), 10)
      return code >= 200 && code < 300 ? {} : { problem: problemOf(isObject(outcome) ? outcome : undefined, code) }
    }),
  }
}

interface Reply {
  status: number
  body: JsonObject | undefined
}

async function ask(server: Server, path: string, body?: string): Promise<Reply> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await askOnce(server, path, body)
    if (reply && !busy.has(reply.status)) return checked(server, reply)
    if (attempt === tries) throw stopped(server, reply ? `is not able to answer (${reply.status})` : 'does not answer')
    await server.wait(reply?.retryAfter ?? 1000 * 2 ** (attempt - 1))
  }
}

function checked(server: Server, reply: Reply): Reply {
  if (reply.status === 401 || reply.status === 403) {
    throw badRequest(`${hostOf(server)} lets nobody in with this token. ${kept}`, 'token')
  }
  if (reply.status >= 300 && reply.status < 400) {
    throw badRequest(`${hostOf(server)} points to another address. Give that one. ${kept}`, 'server')
  }
  return reply
}

/** Undefined: no answer, or one that broke off. */
async function askOnce(
  { url, token }: Server,
  path: string,
  body: string | undefined,
): Promise<(Reply & { retryAfter: number | undefined }) | undefined> {
  try {
    const response = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(answerTime),
      headers: {
        accept: 'application/fhir+json',
        ...(body !== undefined && { 'content-type': 'application/fhir+json', prefer: 'return=minimal' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body }),
    })
    return {
      status: response.status,
      body: await readBody(response),
      retryAfter: retryAfterOf(response.headers.get('retry-after')),
    }
  } catch {
    // Away, cut off or too slow: the caller tries again, and says so in the end. The library's words may hold the address.
    return undefined
  }
}

async function readBody(response: Response): Promise<JsonObject | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > answerBytes) return undefined
    parts.push(part)
  }
  return parsed(Buffer.concat(parts).toString('utf8'))
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    // No JSON: the status says enough.
    return undefined
  }
}

/** RFC 9110, 10.2.3: seconds or a date. */
function retryAfterOf(header: string | null): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestWait)
}

const objects = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Codes are a closed list of FHIR; a path may hold names of elements, nothing that a value could be in. */
const CODE = /^[a-z-]{1,40}$/
const PATH = /^[A-Za-z][A-Za-z0-9]*(\[\d{1,6}\]|\.[A-Za-z][A-Za-z0-9]*(\([A-Z][A-Za-z]*\))?)*$/

function problemOf(outcome: JsonObject | undefined, status: number): Problem {
  const issues = objects(outcome?.issue).filter(({ severity }) => severity !== 'information' && severity !== 'warning')
  const codes = issues.flatMap(({ code }) => (typeof code === 'string' && CODE.test(code) ? [code] : []))
  const paths = issues.flatMap(({ expression, location }) => {
    const said = Array.isArray(expression) ? expression : Array.isArray(location) ? location : []
    return said.flatMap((path) => (typeof path === 'string' && path.length <= 200 && PATH.test(path) ? [path] : []))
  })
  return { codes: codes.length > 0 ? [...new Set(codes)] : [`http-${status}`], paths: [...new Set(paths)].slice(0, 10) }
}

const kept = 'What it took before stays noted; start again to go on from there.'
const hostOf = ({ url }: Server) => new URL(url).host
const stopped = (server: Server, what: string) => badRequest(`${hostOf(server)} ${what}. ${kept}`, 'server')
