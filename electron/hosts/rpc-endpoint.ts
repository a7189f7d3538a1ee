/** The service's router over HTTP: `POST /rpc/<procedure>`, answers and event streams in oRPC's protocol. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/client'
import { StandardRPCJsonSerializer } from '@orpc/client/standard'
import { RPCHandler } from '@orpc/server/node'
import { inertPolicy } from '../renderer-files.ts'
import type { Service } from '../service/service.ts'
import type { Connection } from '../service/session.ts'

/** The largest file that is taken in (64 MiB), and room for the form around it. */
export const maxBodyBytes = 65 * 1024 * 1024

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
function bodyRefusal({ headers }: IncomingMessage): ORPCError<string, unknown> | undefined {
  const bytes = Number(headers['content-length'] ?? 0)
  if (headers['transfer-encoding'] !== undefined) {
    return new ORPCError('BAD_REQUEST', {
      defined: true,
      status: 411,
      message: 'Say how long the request is.',
      data: {},
    })
  }
  if (bytes <= maxBodyBytes) return undefined
  const mebibytes = (bytes / 1024 / 1024).toFixed(0)
  return new ORPCError('BAD_REQUEST', {
    defined: true,
    status: 413,
    message: `This file is too large (${mebibytes} MiB). Chartkeep takes files up to 64 MiB. Nothing was stored.`,
    data: { field: 'file' },
  })
}

function sendError(response: ServerResponse, error: ORPCError<string, unknown>): void {
  const [json, meta] = new StandardRPCJsonSerializer().serialize(error.toJSON())
  response.writeHead(error.status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ json, meta }))
}
