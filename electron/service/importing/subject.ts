/** Where an outside record says whose it is. It is read once more for that: of the patient only the content was kept. */
import type { Db } from '../../../db/connection.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import type { ImportDocument } from '../../../domain/resources/index.ts'
import { readDocument } from '../../../exchange/read.ts'
import type { Place } from '../../../exchange/types.ts'

export function placeOfPatient(db: Db, { kind, hash, fileName }: ImportDocument): Place | undefined {
  return kind === 'file' ? undefined : readDocument(readFile(db, hash).bytes, { fileName }).patientPlace
}
