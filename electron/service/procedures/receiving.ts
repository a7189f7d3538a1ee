/** The watched folder, what came of its files, and documents that wait for somebody to say whose they are. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { dismissReceived, getReceived, listReceived } from '../../../db/queries/received-file.ts'
import { setSetting } from '../../../db/queries/setting.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'
import { listUnmatched } from '../importing/unmatched.ts'

export const receiving = {
  status: gate.receiving.status.handler(({ context }) => context.folderWatch.status()),

  setSettings: gate.receiving.setSettings.handler(({ context, input }) => {
    if (input.on && input.folder === '') throw badRequest('Choose the folder first.', 'folder')
    if (input.folder !== '') requireFolder(input.folder, context.practice.dir)
    context.write((w) => setSetting(w, 'incomingFolder', input))
    context.folderWatch.look()
    return context.folderWatch.status()
  }),

  look: gate.receiving.look.handler(({ context, input }) => {
    const { folder } = input
    if (folder !== undefined) requireFolder(folder, context.practice.dir)
    const jobId = context.folderWatch.look(folder)
    return { ...context.folderWatch.status(), ...(folder && { folder }), ...(jobId !== undefined && { jobId }) }
  }),

  files: gate.receiving.files.handler(({ context, input }) =>
    listReceived(context.db, { refused: input.only === 'refused' }),
  ),

  dismiss: gate.receiving.dismiss.handler(({ context, input }) => {
    context.write((w) => dismissReceived(w, input.hash))
  }),

  retry: gate.receiving.retry.handler(({ context, input }) => {
    const { fileName } = getReceived(context.db, input.hash)
    const { folder } = context.folderWatch.settings()
    if (folder === '' || !existsSync(path.join(folder, fileName))) {
      throw badRequest('The file is no longer in the watched folder. Choose it under Import.')
    }
    return { jobId: context.folderWatch.retry(context.user.id, fileName, input) }
  }),

  unmatched: gate.receiving.unmatched.handler(({ context }) => listUnmatched(context.db)),
}

/** Not the program's own folder: it would take in what it writes there. */
function requireFolder(folder: string, own: string): void {
  if (!path.isAbsolute(folder)) throw badRequest('Give the full path, from the drive on.', 'folder')
  if (!existsSync(folder)) throw badRequest('There is no such folder. Check that the drive is connected.', 'folder')
  if (!statSync(folder).isDirectory()) throw badRequest('This is a file. Choose a folder.', 'folder')
  const within = path.relative(realpathSync(own), realpathSync(folder))
  if (within === '' || (!within.startsWith('..') && !path.isAbsolute(within))) {
    throw badRequest('This folder holds the practice itself. Choose another one.', 'folder')
  }
}
