/** The directory of outside clinicians and organizations. */
import { getDirectoryEntry, listDirectory } from '../../../db/queries/directory.ts'
import {
  createOrganization,
  createPractitioner,
  updateOrganization,
  updatePractitioner,
} from '../../../db/queries/practice.ts'
import { listVersions } from '../../../db/queries/resource-version.ts'
import type { Writer } from '../../../db/writer.ts'
import { similarEntries } from '../../../domain/clinical/referral-directory.ts'
import { type DirectoryContent, type DirectoryEntry, directoryContent } from '../../../domain/contract/directory.ts'
import { matchesEntry } from '../../../domain/format/directory.ts'
import { gate } from '../access.ts'
import { requireRightNpi } from '../npi.ts'

export const directory = {
  search: gate.directory.search.handler(({ context, input: { text, resourceType, inactive, limit } }) =>
    listDirectory(context.db)
      .filter(({ row }) => inactive || row.active !== false)
      .filter(({ row }) => resourceType === undefined || row.resourceType === resourceType)
      .filter((entry) => matchesEntry(entry, text))
      .slice(0, limit),
  ),

  get: gate.directory.get.handler(({ context, input }) => getDirectoryEntry(context.db, input.resourceType, input.id)),

  similar: gate.directory.similar.handler(({ context, input: { content, exceptId } }) =>
    similarEntries(content, listDirectory(context.db)).filter(({ row }) => row.id !== exceptId),
  ),

  create: gate.directory.create.handler(({ context, input: { content } }) =>
    context.write((w) => {
      requireRightNpi(content)
      const { id } =
        content.resourceType === 'Organization' ? createOrganization(w, content) : createPractitioner(w, content)
      return getDirectoryEntry(w.db, content.resourceType, id)
    }),
  ),

  update: gate.directory.update.handler(({ context, input: { content, reason, ...target } }) =>
    context.write((w) => {
      requireRightNpi(content)
      return save(w, target, content, reason)
    }),
  ),

  setActive: gate.directory.setActive.handler(({ context, input: { resourceType, active, reason, ...target } }) =>
    context.write((w) => {
      const { row } = getDirectoryEntry(w.db, resourceType, target.id)
      return save(w, target, { ...directoryContent.parse(row), active }, reason)
    }),
  ),

  history: gate.directory.history.handler(({ context, input }) =>
    listVersions(context.db, getDirectoryEntry(context.db, input.resourceType, input.id).row),
  ),
}

/** What names the entry is outside: the practice's own rows are changed in its settings. */
function save(
  w: Writer,
  target: { id: string; versionId: number },
  content: DirectoryContent,
  reason: string | undefined,
): DirectoryEntry {
  getDirectoryEntry(w.db, content.resourceType, target.id)
  if (content.resourceType === 'Organization') updateOrganization(w, target, content, reason)
  else updatePractitioner(w, target, content, reason)
  return getDirectoryEntry(w.db, content.resourceType, target.id)
}
