/** The practice itself and its settings. */

import type { Db } from '../../../db/connection.ts'
import { getOrganization, listPractitioners, updateOrganization } from '../../../db/queries/practice.ts'
import { getSetting, setSetting } from '../../../db/queries/setting.ts'
import { gate } from '../access.ts'

export const practice = {
  get: gate.practice.get.handler(({ context }) => getOrganization(context.db, ownId(context.db))),
  update: gate.practice.update.handler(({ context, input }) =>
    context.write((w) => updateOrganization(w, { id: ownId(w.db), versionId: input.versionId }, input.content)),
  ),
  settings: gate.practice.settings.handler(({ context }) => ({
    idleLockMinutes: getSetting(context.db, 'idleLockMinutes') ?? 10,
  })),
  setSettings: gate.practice.setSettings.handler(({ context, input }) => {
    context.write((w) => setSetting(w, 'idleLockMinutes', input.idleLockMinutes))
    return input
  }),
  practitioners: gate.practice.practitioners.handler(({ context }) => listPractitioners(context.db)),
}

function ownId(db: Db): string {
  const id = getSetting(db, 'organizationId')
  if (!id) throw new Error('The practice has no organization')
  return id
}
