/** A real practice in a folder of its own: encrypted database, keyring, one user. Gone after the test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Connection } from '../../db/connection.ts'
import { newId } from '../../db/id.ts'
import { createPractice } from '../../db/practice-files.ts'
import { createUser } from '../../db/queries/practice.ts'
import { type Writer, write } from '../../db/writer.ts'
import type { PatientContent } from '../../domain/resources/index.ts'

process.env.CHARTKEEP_TEST_KDF_COST = '1024'

export const password = 'a long enough password'

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'chartkeep-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export interface TestPractice {
  dir: string
  connection: Connection
  key: Buffer
  recoveryCode: string
  userId: string
  write: <T>(work: (w: Writer) => T) => T
}

export function makePractice(dir = temporaryFolder()): TestPractice {
  const userId = newId()
  const { connection, key, recoveryCode } = createPractice(dir, { userName: 'ann', password }, ({ db }) => {
    write(db, { userId }, (w) => createUser(w, { userName: 'ann', displayName: 'Ann Lee', roles: ['admin'] }, userId))
  })
  onTestFinished(() => connection.close())
  return { dir, connection, key, recoveryCode, userId, write: (work) => write(connection.db, { userId }, work).result }
}

export function patientContent(family: string, given: string, more: Partial<PatientContent> = {}): PatientContent {
  return { resourceType: 'Patient', name: [{ family, given: [given] }], ...more }
}
