/** The whole practice leaves: into files, of which nothing stays when the job is cancelled, or to a FHIR server. */
import { isAbsolute } from 'node:path'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'
import { isZip, refuseTaken, removePartial } from '../moving/destination.ts'
import { serverAddress } from '../moving/fhir-server.ts'

export const moving = {
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

  push: gate.moving.push.handler(({ context, input: { server, token, again } }) => {
    const { id } = context.jobs.start('push', { server: serverAddress(server), token, again }, context.user.id)
    return { jobId: id }
  }),
}
