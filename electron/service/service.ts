/**
 * The trusted side of Chartkeep as one object, free of any host: give it a data folder, connect windows or browsers to it,
 * serve `router` to each with its own connection.
 */
import { randomUUID } from 'node:crypto'
import { lockFolder } from '../../db/folder-lock.ts'
import { removeLeftovers } from '../../db/leftovers.ts'
import { finishRestore } from '../../db/restore.ts'
import { Throttle } from './access/attempts.ts'
import type { ServiceContext } from './access.ts'
import { DatabaseCheck } from './backups/database-check.ts'
import { ScheduledBackups } from './backups/scheduled.ts'
import { CodeLists } from './code-lists.ts'
import { FileWords } from './documents/file-words.ts'
import { Beside } from './jobs/beside.ts'
import { Jobs } from './jobs/jobs.ts'
import { type Logger, silentLog } from './log.ts'
import { Practice } from './practice.ts'
import type { PrintPdf } from './printing/pdf.ts'
import { keepToThisUser } from './private-folder.ts'
import { FolderWatch } from './receiving/folder-watch.ts'
import { router } from './router.ts'
import type { Connection } from './session.ts'
import type { SpawnWorker } from './worker-handle.ts'

export interface ServiceOptions {
  dataDir: string
  version: string
  /** How to make the second process for long work. Without it long work runs in this process (command line, tests). */
  spawnWorker?: SpawnWorker
  /** How this host makes PDFs. Without it documents are handed over as HTML. */
  printPdf?: PrintPdf
  log?: Logger
  /**
   * People work with this one: it has the data folder to itself, backs up by the schedule, and checks the database each time it is
   * opened. Throws FolderInUse where another one has the folder. Not for the command line, which may run beside it.
   */
  host?: boolean
  /** Milliseconds between looks into the watched folder. Without it nobody looks unless asked (command line, tests). */
  watchEvery?: number
}

export interface Service {
  router: typeof router
  /** One per window or browser; its session ends with it. */
  connect(): Connection
  disconnect(connection: Connection): void
  /** The oRPC context of calls that come over this connection. */
  contextOf(connection: Connection): ServiceContext
  /** Locks every session: the computer goes to sleep, or its screen is locked. */
  lockAll(): void
  /**
   * Ends running work (rolled back), then closes the database. A host first makes the backup that its schedule wants, and tells
   * `onBackup`; a second call ends that too.
   */
  close(onBackup?: () => void): Promise<void>
}

export function createService(options: ServiceOptions): Service {
  const log = options.log ?? silentLog
  const unlock = options.host ? lockFolder(options.dataDir) : undefined
  finishRestore(options.dataDir)
  const practice = new Practice(options.dataDir)
  const jobs = new Jobs(practice, options.spawnWorker, log)
  const codeLists = new CodeLists(options.dataDir)
  const beside = new Beside(practice, options.spawnWorker)
  const words = new FileWords(practice, options.spawnWorker, log)
  const throttle = new Throttle(options.dataDir, log)
  const connections = new Set<Connection>()
  const check = new DatabaseCheck(practice, options.host ? options.spawnWorker : undefined, log)
  keepToThisUser(options.dataDir, log)
  removeLeftovers(options.dataDir)
  const sessions = () => [...connections]
  const signedInUser = () => sessions().find((c) => c.session)?.session?.user.id
  const scheduled = options.host ? new ScheduledBackups({ practice, jobs, userId: signedInUser, log }) : undefined
  const folderWatch = new FolderWatch({
    practice,
    jobs,
    userId: signedInUser,
    every: options.watchEvery,
  })
  /** What happened to their session from outside: open pages then ask for it, and hide the chart. */
  const tellPages = () => practice.announce([{ resourceType: 'Session', id: 'every' }])
  /** Nobody is signed in any more: the key leaves memory. Running work ends first. */
  const closeWhenUnused = () => {
    if (!practice.isOpen || jobs.busy || sessions().some((c) => c.session)) return
    // Called again when it has ended.
    if (scheduled?.beforeClose()) return
    void beside.stop()
    void words.stop()
    void check.stop()
    practice.close()
  }
  jobs.whenIdle(closeWhenUnused)
  jobs.whenEnded((job) => check.hear(job))
  let closing = false

  return {
    router,
    connect() {
      const connection: Connection = { id: randomUUID() }
      connections.add(connection)
      return connection
    },
    disconnect(connection) {
      scheduled?.leaving(connection.session?.user.id)
      connection.session = undefined
      connections.delete(connection)
      closeWhenUnused()
    },
    contextOf: (connection) => ({
      connection,
      practice,
      jobs,
      beside,
      folderWatch,
      codeLists,
      throttle,
      log,
      version: options.version,
      printPdf: options.printPdf,
      signOut: () => {
        scheduled?.leaving(connection.session?.user.id)
        connection.session = undefined
        closeWhenUnused()
      },
      closeWhenUnused,
      tellPages,
      stopWork: async () => {
        await jobs.stop()
        await beside.stop()
        await words.stop()
        await check.stop()
      },
      isDamaged: () => check.damaged,
      lookForDamage: () => check.look(),
      alone: (work) => {
        const release = unlock ? undefined : lockFolder(options.dataDir)
        try {
          return work()
        } finally {
          release?.()
        }
      },
      signEverybodyOut: () => {
        for (const c of sessions()) c.session = undefined
        tellPages()
      },
    }),
    lockAll() {
      for (const { session } of sessions()) if (session) session.locked = true
      tellPages()
    },
    async close(onBackup) {
      folderWatch.stop()
      scheduled?.stop()
      const last = closing ? undefined : scheduled?.beforeClose()
      closing = true
      if (last) {
        onBackup?.()
        await jobs.finished(last.id)
      }
      await jobs.stop()
      await beside.stop()
      await words.stop()
      await check.stop()
      for (const c of sessions()) c.session = undefined
      practice.close()
      codeLists.close()
      unlock?.()
    },
  }
}
