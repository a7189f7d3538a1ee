/**
 * First run.
 *   status   is there a practice in the data folder, and is it open
 *   create   make it: database, keyring, own organization, first user; sign the caller in
 */

import { chooseBackupFolder } from '../../../db/backup-journal.ts'
import { newId } from '../../../db/id.ts'
import { createPractice } from '../../../db/practice-files.ts'
import { createOrganization, createPractitioner, createUser } from '../../../db/queries/practice.ts'
import { setSetting } from '../../../db/queries/setting.ts'
import { write } from '../../../db/writer.ts'
import { splitPersonName } from '../../../domain/format/name.ts'
import { requireGoodPassword } from '../access/own-password.ts'
import { gate } from '../access.ts'
import { badRequest } from '../errors.ts'
import { bindUser, practiceName } from '../sign-in.ts'

const defaultIdleLockMinutes = 10

export const setup = {
  status: gate.setup.status.handler(({ context }) => {
    const { practice, version } = context
    return {
      state: practice.exists ? ('ready' as const) : ('new' as const),
      open: practice.isOpen,
      version,
      ...(practice.isOpen ? { practice: practiceName(practice) } : {}),
    }
  }),

  create: gate.setup.create.handler(({ context, input }) => {
    const { practice, connection } = context
    if (practice.exists) throw badRequest('There is a practice in this data folder already. Sign in to it.')
    requireGoodPassword(input.password, [input.userName, input.displayName, input.practice])
    // First, for it can fail: a practice of which nobody was told the recovery code must not stay.
    if (input.backupFolder) chooseBackupFolder(practice.dir, input.backupFolder)
    const {
      connection: database,
      key,
      recoveryCode,
    } = createPractice(practice.dir, input, ({ db }) => {
      const userId = newId()
      write(db, { userId }, (w) => {
        const own = createOrganization(w, { resourceType: 'Organization', active: true, name: input.practice })
        const person = createPractitioner(w, {
          resourceType: 'Practitioner',
          active: true,
          name: [splitPersonName(input.displayName)],
          organization: { reference: `Organization/${own.id}`, display: own.name },
        })
        createUser(
          w,
          {
            userName: input.userName,
            displayName: input.displayName,
            roles: ['admin', 'clinician'],
            practitionerId: person.id,
          },
          userId,
        )
        setSetting(w, 'organizationId', own.id)
        setSetting(w, 'idleLockMinutes', defaultIdleLockMinutes)
        setSetting(w, 'demo', false)
        setSetting(w, 'recoveryCodeKept', false)
      })
    })
    practice.adopt(database, key)
    const { userId } = bindUser(connection, practice, input.userName)
    if (input.demoPatients) context.jobs.start('demo', { patients: input.demoPatients, seed: 1 }, userId)
    return { recoveryCode }
  }),
}
