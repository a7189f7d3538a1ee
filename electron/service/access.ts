/**
 * The gate in front of every procedure: is somebody signed in (the contract's `access`), may they do this (the table of
 * domain/access/permissions.ts, and restricted charts), the signed-in user as the actor of all writes, errors turned into the
 * contract's, and slow procedures named in the log.
 */
import { implement, ORPCError } from '@orpc/server'
import { type Db, isDamage } from '../../db/connection.ts'
import type { Writer } from '../../db/writer.ts'
import type { Permission } from '../../domain/access/permissions.ts'
import type { Access, ProcedureMeta } from '../../domain/contract/base.ts'
import { contract } from '../../domain/contract/index.ts'
import type { User } from '../../domain/resources/index.ts'
import type { Throttle } from './access/attempts.ts'
import { type Admission, requirePermission } from './access/permission.ts'
import { withoutRestricted } from './access/restricted-rows.ts'
import type { CodeLists } from './code-lists.ts'
import { toContractError } from './errors.ts'
import type { Beside } from './jobs/beside.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Logger } from './log.ts'
import type { Practice } from './practice.ts'
import type { PrintPdf } from './printing/pdf.ts'
import type { FolderWatch } from './receiving/folder-watch.ts'
import { type Connection, refreshUser } from './session.ts'
import { noteFailure, noteLook } from './views.ts'

/** What every procedure can reach. */
export interface ServiceContext {
  connection: Connection
  practice: Practice
  jobs: Jobs
  beside: Beside
  folderWatch: FolderWatch
  codeLists: CodeLists
  throttle: Throttle
  log: Logger
  version: string
  /** Absent where the host has nothing that makes PDFs. */
  printPdf: PrintPdf | undefined
  /** Ends this connection's session; the database closes with the last one. */
  signOut: () => void
  /** After a sign-in that went no further: the database closes unless somebody else is in it. */
  closeWhenUnused: () => void
  /** After a change of what people may do: open pages ask who is at the keyboard. */
  tellPages: () => void
  /** Ends everything that runs in other processes; what it had not committed is rolled back. */
  stopWork: () => Promise<void>
  /** Before the whole practice is swapped. */
  signEverybodyOut: () => void
  /** The database was found damaged, at its opening or since. */
  isDamaged: () => boolean
  /** Something read as damage: the whole file is looked at, in the background. */
  lookForDamage: () => void
  /** Runs with the data folder to itself. Throws FolderInUse. */
  alone: <T>(work: () => T) => T
}

const slowMilliseconds = 40

export const gate = implement(contract)
  .$context<ServiceContext>()
  .use(async ({ context, procedure, path, next }, input) => {
    const name = path.join('.')
    const started = performance.now()
    let wrote = false
    const onWrite = () => {
      wrote = true
    }
    const { connection, practice } = context
    try {
      refreshUser(connection, practice)
      const { access } = procedure['~orpc'].meta as ProcedureMeta
      admit(connection, access)
      const user = access === 'public' ? undefined : connection.session?.user
      const admission = user && requirePermission(practice, user, { path, input })
      const chartAccess = admission?.access?.id
      const answer = await next({ context: signedIn(context, admission, onWrite) })
      const result = user ? { ...answer, output: withoutRestricted(practice, user, path, answer.output) } : answer
      if (!wrote) noteLook(practice, connection, { path, input, output: result.output, chartAccess })
      return result
    } catch (error) {
      if (isDamage(error)) context.lookForDamage()
      const failure = toContractError(error, context.log, name)
      noteFailure(practice, connection, { path, input }, failure.code)
      throw failure
    } finally {
      const took = performance.now() - started
      if (took > slowMilliseconds) context.log.info('slow', { procedure: name, milliseconds: Math.round(took) })
    }
  })

function admit(connection: Connection, access: Access): void {
  if (access === 'public') return
  if (!connection.session) {
    throw new ORPCError('UNAUTHENTICATED', { status: 401, message: 'Sign in first.', data: { reason: 'signed-out' } })
  }
  if (access === 'signed-in' && connection.session.locked) {
    throw new ORPCError('LOCKED', { status: 423, message: 'The screen is locked.' })
  }
}

interface SignedIn {
  db: Db
  user: User
  write: <T>(work: (w: Writer) => T) => T
  /** For what depends on more than the procedure: one's own drafts, part of an answer. */
  may: (permission: Permission) => boolean
}

/** Shorthands for procedures behind the gate. oRPC copies contexts, so these are plain values, not getters. */
function signedIn(
  { connection, practice }: ServiceContext,
  admission: Admission | undefined,
  onWrite: () => void,
): SignedIn {
  const write: SignedIn['write'] = (work) => {
    onWrite()
    if (!connection.session) throw new Error('No session on this connection')
    return practice.write({ userId: connection.session.user.id, chartAccess: admission?.access?.id }, work)
  }
  const user = connection.session?.user
  return {
    db: practice.isOpen ? practice.db : beforeSignIn<Db>(),
    user: user ?? beforeSignIn<User>(),
    write,
    may: (permission) => admission?.permissions.has(permission) ?? false,
  }
}

/** What a public procedure gets before anybody signed in: touching it is a programming error that names itself. */
function beforeSignIn<T extends object>(): T {
  return new Proxy({} as T, {
    get: () => {
      throw new Error('Used before anybody signed in')
    },
  })
}
