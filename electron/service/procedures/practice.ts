/** The practice itself and its settings. */

import type { Db } from '../../../db/connection.ts'
import { listColleagues } from '../../../db/queries/directory.ts'
import {
  createPractitioner,
  listPractitioners,
  updateOrganization,
  updatePractitioner,
} from '../../../db/queries/practice.ts'
import { getSetting, setSetting } from '../../../db/queries/setting.ts'
import { RowNotFound } from '../../../db/writer.ts'
import type { PracticeSettings } from '../../../domain/contract/practice.ts'
import { gate } from '../access.ts'
import { asColleague, ownOrganization } from '../colleagues.ts'
import { requireRightNpi } from '../npi.ts'

export const practice = {
  get: gate.practice.get.handler(({ context }) => ownOrganization(context.db)),
  update: gate.practice.update.handler(({ context, input }) =>
    context.write((w) => {
      requireRightNpi(input.content)
      return updateOrganization(w, { id: ownOrganization(w.db).id, versionId: input.versionId }, input.content)
    }),
  ),
  settings: gate.practice.settings.handler(({ context }) => settingsOf(context.db)),
  setSettings: gate.practice.setSettings.handler(({ context, input: { idleLockMinutes, officeReadsCharts } }) => {
    context.write((w) => {
      if (idleLockMinutes !== undefined) setSetting(w, 'idleLockMinutes', idleLockMinutes)
      if (officeReadsCharts !== undefined) setSetting(w, 'officeReadsCharts', officeReadsCharts)
    })
    // What a role may do is another thing now.
    if (officeReadsCharts !== undefined) context.tellPages()
    return settingsOf(context.db)
  }),
  practitioners: gate.practice.practitioners.handler(({ context }) => listPractitioners(context.db)),
  clinicians: gate.practice.clinicians.handler(({ context }) => listColleagues(context.db)),
  addClinician: gate.practice.addClinician.handler(({ context, input: { content } }) =>
    context.write((w) => {
      requireRightNpi(content)
      return createPractitioner(w, asColleague(w.db, content))
    }),
  ),
  updateClinician: gate.practice.updateClinician.handler(({ context, input: { content, ...target } }) =>
    context.write((w) => {
      requireRightNpi(content)
      if (!listColleagues(w.db).some(({ id }) => id === target.id)) throw new RowNotFound('Practitioner', target.id)
      return updatePractitioner(w, target, asColleague(w.db, content))
    }),
  ),
}

function settingsOf(db: Db): PracticeSettings {
  return {
    idleLockMinutes: getSetting(db, 'idleLockMinutes') ?? 10,
    officeReadsCharts: getSetting(db, 'officeReadsCharts') ?? false,
  }
}
