/** From what the layers below throw to the contract's closed list. Anything unknown becomes INTERNAL without its message. */
import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { NotABackup } from '../../db/backup-file.ts'
import { NoFolder } from '../../db/backup-health.ts'
import { isDamage, NotReadable } from '../../db/connection.ts'
import { FolderInUse } from '../../db/folder-lock.ts'
import { KeyringDamaged, WrongPassword } from '../../db/keyring.ts'
import { SchemaMismatch, UpdateFailed } from '../../db/migrate.ts'
import { NoRoom } from '../../db/snapshot.ts'
import { NotAllowed, RowNotFound, StaleVersion } from '../../db/writer.ts'
import { DocumentRejected } from '../../exchange/types.ts'
import type { Logger } from './log.ts'
import { wrongPassword } from './session.ts'

const storageWords: Record<string, string> = {
  SQLITE_FULL: 'The disk is full. The last change was not saved; everything before it was.',
  SQLITE_IOERR: 'The disk could not be read or written. The last change was not saved.',
  SQLITE_READONLY: 'The data folder is read-only. The last change was not saved.',
  SQLITE_CORRUPT: 'Part of the database can’t be read: its file is damaged. Nothing was half saved.',
  SQLITE_NOTADB: 'The database can’t be read: its file is damaged. Nothing was half saved.',
  SQLITE_CANTOPEN: 'The database file can’t be opened. Check that its folder is there and may be written.',
  SQLITE_BUSY: 'Another program is using the database. Nothing was saved; try again.',
  ENOSPC: 'The disk is full. Nothing was saved.',
  EACCES: 'This folder may not be written to. Choose another.',
  EPERM: 'This folder may not be written to. Choose another.',
  EROFS: 'This drive is read-only. Choose another.',
  ENOENT: 'The file or folder is not there (any more). Check the drive.',
  ENOTDIR: 'The file or folder is not there. Check the path.',
}

type About = 'damage' | 'room'

export function storageError(reason: string, about?: About): ORPCError<'STORAGE', { reason: string; about?: About }> {
  return new ORPCError('STORAGE', { status: 507, message: reason, data: { reason, ...(about && { about }) } })
}

function aboutOf(error: unknown, code: string | undefined): About | undefined {
  if (isDamage(error)) return 'damage'
  return error instanceof NoRoom || code === 'SQLITE_FULL' || code === 'ENOSPC' ? 'room' : undefined
}

export function badRequest(message: string, field?: string): ORPCError<'BAD_REQUEST', { field?: string }> {
  return new ORPCError('BAD_REQUEST', { status: 400, message, data: field ? { field } : {} })
}

/** `fileName` is what the user named the document that was being read, where one was. */
export function toContractError(
  error: unknown,
  log: Logger,
  procedure: string,
  fileName = '',
): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error
  if (error instanceof RowNotFound) {
    return new ORPCError('NOT_FOUND', {
      status: 404,
      message: 'This record is not in the chart.',
      data: { resourceType: error.resourceType, id: error.id },
    })
  }
  if (error instanceof StaleVersion) {
    const { resourceType, id, versionId } = error
    return new ORPCError('CONFLICT', {
      status: 409,
      message: 'Somebody changed this meanwhile.',
      data: { resourceType, id, versionId },
    })
  }
  if (error instanceof NotAllowed) return badRequest(error.message)
  if (error instanceof WrongPassword) return wrongPassword()
  if (error instanceof DocumentRejected) {
    return new ORPCError('IMPORT_REJECTED', {
      status: 422,
      message: error.message,
      data: { code: error.code, fileName, ...(error.place ? { place: error.place } : {}) },
    })
  }
  const known =
    error instanceof SchemaMismatch ||
    error instanceof UpdateFailed ||
    error instanceof NotABackup ||
    error instanceof KeyringDamaged ||
    error instanceof NotReadable ||
    error instanceof NoRoom ||
    error instanceof NoFolder ||
    error instanceof FolderInUse
  const code = codeOf(error)
  if (known) return storageError(error.message, aboutOf(error, code))
  const words = code && (storageWords[code] ?? storageWords[code.split('_').slice(0, 2).join('_')])
  if (words) {
    log.error('storage', { procedure, code })
    return storageError(words, aboutOf(error, code))
  }
  return internal(error, log, procedure)
}

/** SQLite's result code or Node's error code. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** The log gets the kind of error and where in the code, not its message: that could hold what was being written. */
function internal(error: unknown, log: Logger, procedure: string): ORPCError<'INTERNAL', { correlationId: string }> {
  const correlationId = randomUUID()
  const at =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .filter((l) => l.startsWith('    at '))
          .slice(0, 6)
          .join(' ')
      : ''
  log.error('internal', { procedure, correlationId, name: error instanceof Error ? error.name : typeof error, at })
  return new ORPCError('INTERNAL', {
    status: 500,
    message: `Something went wrong inside Chartkeep. Nothing was half saved. (${correlationId.slice(0, 8)})`,
    data: { correlationId },
  })
}
