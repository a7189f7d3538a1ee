/** The service's router over HTTP: `POST /rpc/<procedure>`, answers and event streams in oRPC's protocol. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/client'
import { StandardRPCJsonSerializer } from '@orpc/client/standard'
import { RPCHandler } from '@orpc/server/node'
import { maxCodeListBytes } from '../../domain/contract/code-list.ts'
import { maxImportBytes } from '../../domain/contract/importing.ts'
import { inertPolicy } from '../renderer-files.ts'
import type { Service } from '../service/service.ts'
import type { Connection } from '../service/session.ts'

const MEBIBYTE = 1024 * 1024

/** The largest file that a procedure takes in; the form around it gets a mebibyte of room. */
const maxFileBytes = (url: string | undefined): number =>
  url?.startsWith('/rpc/codeList/import') ? maxCodeListBytes : maxImportBytes

export function rpcEndpoint(service: Service) {
  const handler = new RPCHandler(service.router)

  return async (request: IncomingMessage, response: ServerResponse, connection: Connection): Promise<void> => {
    response.setHeader('Content-Security-Policy', inertPolicy)
    response.setHeader('Cache-Control', 'no-store')
    const refusal = bodyRefusal(request)
    if (refusal) return sendError(response, refusal)
    const { matched } = await handler.handle(request, response, {
      prefix: '/rpc',
      context: service.contextOf(connection),
    })
    if (!matched)
      sendError(response, new ORPCError('NOT_FOUND', { status: 404, message: 'There is no such procedure.' }))
  }
}

/** The body's size is known before it comes: Node reads no more of it than Content-Length says. */
function bodyRefusal({ headers, url }: IncomingMessage): ORPCError<string, unknown> | undefined {
  const bytes = Number(headers['content-length'] ?? 0)
  if (headers['transfer-encoding'] !== undefined) {
    return new ORPCError('BAD_REQUEST', {
      defined: true,
      status: 411,
      message: 'Say how long the request is.',
      data: {},
    })
  }
  const most = maxFileBytes(url)
  if (bytes <= most + MEBIBYTE) return undefined
  const [size, limit] = [bytes, most].map((count) => (count / MEBIBYTE).toFixed(0))
  return new ORPCError('BAD_REQUEST', {
    defined: true,
    status: 413,
    message: `This file is too large (${size} MiB). Chartkeep takes files up to ${limit} MiB here. Nothing was stored.`,
    data: { field: 'file' },
  })
}

function sendError(response: ServerResponse, error: ORPCError<string, unknown>): void {
  const [json, meta] = new StandardRPCJsonSerializer().serialize(error.toJSON())
  response.writeHead(error.status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ json, meta }))
}
