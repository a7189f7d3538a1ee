/** The whole practice leaves: into files, of which nothing stays when the job is cancelled, or to a FHIR server. */
import { isAbsolute } from 'node:path'
import type { WholeImportEvent } from '../../../domain/contract/moving.ts'
import { requireGoodPassword } from '../access/own-password.ts'
import { gate } from '../access.ts'
import { badRequest, toContractError } from '../errors.ts'
import { isZip, refuseTaken, removePartial } from '../moving/destination.ts'
import { serverAddress } from '../moving/fhir-server.ts'
import { type ImportInput, importWhole } from '../moving/import.ts'

export const moving = {
  importAll: gate.moving.importAll.handler(async function* ({ context, input }) {
    try {
      if (!isAbsolute(input.from)) throw badRequest('Give the full path, from the drive on.', 'from')
      requireGoodPassword(input.password, [input.userName])
      yield* wholeImport({ ...input, dir: context.practice.dir })
    } catch (error) {
      throw toContractError(error, context.log, 'moving.importAll')
    }
  }),

  exportAll: gate.moving.exportAll.handler(({ context, input: { out, password } }) => {
    if (!isAbsolute(out)) throw badRequest('Give the full path, from the drive on.', 'out')
    if (password !== undefined && !isZip(out)) {
      throw badRequest('Only a ZIP file takes a password: let the name end in .zip.', 'password')
    }
    refuseTaken(out)
    const { id } = context.jobs.start('export-all', { out, password, program: context.version }, context.user.id)
    // A cancelled job's process is ended where it stands; once done, there is nothing of this name.
    void context.jobs.finished(id)?.then(() => removePartial(out))
    return { jobId: id }
  }),

  push: gate.moving.push.handler(({ context, input }) => {
    const { id } = context.jobs.start('push', { ...input, server: serverAddress(input.server) }, context.user.id)
    return { jobId: id }
  }),
}

/** How far it is each time somebody asks, then what was made. Once begun it ends by itself, whether anybody listens or not. */
async function* wholeImport(input: ImportInput): AsyncGenerator<WholeImportEvent> {
  let progress = 0
  let ended = false
  let wake: () => void = () => undefined
  const working = importWhole({
    ...input,
    report: (now) => {
      progress = now
      wake()
    },
  }).finally(() => {
    ended = true
    wake()
  })
  // Awaited below; until then a failure has somebody who knows of it.
  working.catch(() => undefined)
  while (!ended) {
    yield { progress }
    await new Promise<void>((resolve) => {
      wake = resolve
      if (ended) resolve()
    })
  }
  yield { progress: 1, made: await working }
}
