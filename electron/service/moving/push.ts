/**
 * The job that sends the charts to a FHIR R4 server, patient by patient. What the server took is noted after each transaction:
 * a run that was cut off goes on there, and one with nothing new sends nothing. Drafts stay; a row marked as entered in error
 * goes where the row itself has gone before. What leaves of each chart is a disclosure like any other.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { listChart } from '../../../db/queries/chart.ts'
import { recordDisclosure } from '../../../db/queries/disclosure.ts'
import { readFile } from '../../../db/queries/file-content.ts'
import { listPatientIds } from '../../../db/queries/patient.ts'
import { acknowledge, forgetAcknowledged, listAcknowledged } from '../../../db/queries/pushed.ts'
import { audit } from '../../../db/writer.ts'
import type { PushProblem, PushResult } from '../../../domain/contract/moving.ts'
import { type DisclosurePurpose, isEnteredInError } from '../../../domain/resources/index.ts'
import { inOrder, type Outgoing, outgoingOf, transactionOf } from '../../../exchange/fhir/transaction.ts'
import { writeFhirBundle } from '../../../exchange/fhir/write.ts'
import type { ChartSnapshot } from '../../../exchange/types.ts'
import { asSent, collectChart } from '../exporting/collect.ts'
import { commit, type WorkContext } from '../jobs/context.ts'
import { type Abilities, type Problem, postTransaction, readAbilities, type Server } from './fhir-server.ts'

export interface PushInput {
  /** As `serverAddress` gives it. */
  server: string
  /** For the Authorization header; kept nowhere. */
  token?: string | undefined
  /** Who gets the charts, and why. */
  recipient: string
  purpose: DisclosurePurpose
  /** Also what the server has taken already. */
  again: boolean
}

/** Servers take hundreds; 50 keep what has to be sent again after a failure small. */
const mostEntries = 50
const mostBytes = 1024 * 1024
const mostProblems = 100

export async function pushPractice(
  context: WorkContext,
  input: PushInput,
  wait: Server['wait'] = sleep,
): Promise<PushResult> {
  const server: Server = { url: input.server, token: input.token, wait }
  context.report('Asking the server')
  const abilities = await readAbilities(server)
  commit(context, (w) => {
    audit(w, { action: 'execute', type: 'push', detail: { server: server.url, again: input.again } })
    if (input.again) forgetAcknowledged(w, server.url)
  })
  const push = new Push(context, server, abilities, input)
  const patients = listPatientIds(context.connection.db)
  for (const [index, patientId] of patients.entries()) {
    context.report('Sending', index / patients.length)
    await push.patient(patientId)
  }
  return push.result()
}

class Push {
  readonly #context: WorkContext
  readonly #server: Server
  readonly #abilities: Abilities
  readonly #asked: PushInput
  /** By `Type/id`: digest of what the server has. */
  readonly #there: Map<string, number>
  readonly #knownIds: Set<string>
  /** Ids that the server refused in this run. */
  readonly #refused = new Set<string>()
  readonly #problems: PushProblem[] = []
  readonly #notTaken = new Map<string, Set<string>>()
  #mostEntries = mostEntries
  #sent = 0
  #heldBack = 0
  readonly #sentNow = new Set<string>()
  readonly #unchanged = new Set<string>()

  constructor(context: WorkContext, server: Server, abilities: Abilities, asked: PushInput) {
    this.#asked = asked
    this.#context = context
    this.#server = server
    this.#abilities = abilities
    this.#there = listAcknowledged(context.connection.db, server.url)
    this.#knownIds = new Set(Array.from(this.#there.keys(), (name) => name.slice(name.indexOf('/') + 1)))
  }

  async patient(patientId: string): Promise<void> {
    const all = outgoingOf(writeFhirBundle(this.#collect(patientId), { type: 'transaction' }))
    const types = new Map(all.map(({ id, type }) => [id, type]))
    const groups = inOrder(all.filter((each) => this.#isDue(each)))
    if (groups.length === 0) return
    this.#disclose(patientId, groups.flat())
    const typeOf = (id: string) => types.get(id) ?? 'Resource'
    for (let rest = groups; rest.length > 0; ) {
      const next = this.#fitting(rest)
      rest = rest.slice(next.length)
      await this.#send(next, patientId, typeOf)
    }
  }

  result(): PushResult {
    return {
      server: this.#server.url,
      sent: this.#sent,
      unchanged: this.#unchanged.size,
      refused: this.#refused.size,
      heldBack: this.#heldBack,
      notTaken: [...this.#notTaken].map(([resourceType, ids]) => ({ resourceType, count: ids.size })),
      problems: this.#problems,
    }
  }

  /** What leaves of a chart, with every attachment. Its time is that of its newest row, so that it says the same each time. */
  #collect(patientId: string): ChartSnapshot {
    const { connection, userId } = this.#context
    const { snapshot } = collectChart(connection.db, patientId, userId)
    const withdrawn = listChart(connection.db, patientId)
      .filter((row) => isEnteredInError(row) && this.#knownIds.has(row.id))
      .map((row) => asSent(connection.db, row))
    const resources = [...snapshot.resources, ...withdrawn]
    const inline = new Set(snapshot.files.map(({ hash }) => hash))
    const large = resources
      .flatMap((row) => (row.resourceType === 'DocumentReference' ? row.content : []))
      .filter(({ hash }) => !inline.has(hash))
    const times = [snapshot.patient, ...resources].flatMap(({ recordedAt }) => recordedAt ?? [])
    return {
      ...snapshot,
      createdAt: times.sort().at(-1) ?? snapshot.createdAt,
      resources,
      files: [
        ...snapshot.files,
        ...large.map(({ hash, contentType }) => ({ hash, contentType, bytes: readFile(connection.db, hash).bytes })),
      ],
    }
  }

  /**
   * Before the first byte leaves: what reached the server and was never answered has left, too. After a run that was cut off, what
   * is sent again is told again (45 CFR 164.528(b)(2)).
   */
  #disclose(patientId: string, leaving: readonly Outgoing[]): void {
    const { recipient, purpose } = this.#asked
    const counts = new Map<string, number>()
    for (const { type } of leaving) counts.set(type, (counts.get(type) ?? 0) + 1)
    commit(this.#context, (w) => {
      audit(w, { action: 'execute', type: 'push', patientId, detail: { server: this.#server.url } })
      recordDisclosure(w, {
        patientId,
        recipient: { name: recipient, telecom: [{ system: 'url', value: this.#server.url }] },
        purpose,
        format: 'fhir-push',
        content: {
          documents: ['Chart, sent to a FHIR server'],
          sections: [...counts].map(([key, count]) => ({ key, count })),
          partial: false,
        },
        file: new TextEncoder().encode(JSON.stringify(leaving.map(({ resource }) => resource))),
      })
    })
  }

  #isDue({ name, type, id, digest }: Outgoing): boolean {
    if (!this.#abilities.takes(type)) {
      this.#notTaken.set(type, (this.#notTaken.get(type) ?? new Set()).add(id))
      return false
    }
    if (this.#refused.has(id)) return false
    if (this.#there.get(name) !== digest) return true
    // Counted once: the practice's own people and places come up with every patient.
    if (!this.#sentNow.has(name)) this.#unchanged.add(name)
    return false
  }

  /** As many groups from the front as one transaction takes; at least one. */
  #fitting(groups: readonly Outgoing[][]): Outgoing[][] {
    let [entries, bytes] = [0, 0]
    const end = groups.findIndex((group, index) => {
      entries += group.length
      bytes += group.reduce((sum, each) => sum + each.bytes, 0)
      return index > 0 && (entries > this.#mostEntries || bytes > mostBytes)
    })
    return end === -1 ? [...groups] : groups.slice(0, end)
  }

  /** A transaction is taken whole or not at all: what is refused is halved until the ones to blame stand alone. */
  async #send(groups: Outgoing[][], patientId: string, typeOf: (id: string) => string): Promise<void> {
    const entries = this.#withoutPatient(groups.flat(), patientId)
    if (entries.length === 0) return
    const bundle = transactionOf(entries, this.#abilities.addressing, (name) => this.#there.has(name), typeOf)
    const answer = await postTransaction(this.#server, bundle)
    if ('entries' in answer) {
      const taken = entries.filter((_, index) => answer.entries[index]?.problem === undefined)
      this.#note(taken)
      for (const [index, entry] of entries.entries()) {
        const problem = answer.entries[index]?.problem
        if (problem) this.#refuse(entry, problem, patientId)
      }
      return
    }
    if (groups.length === 1) {
      for (const entry of entries) this.#refuse(entry, answer.refused, patientId)
      return
    }
    const before = this.#refused.size
    const half = Math.ceil(groups.length / 2)
    await this.#send(groups.slice(0, half), patientId, typeOf)
    await this.#send(groups.slice(half), patientId, typeOf)
    // Nobody was to blame: the transaction was too large for this server, and the next ones would be.
    if (this.#refused.size === before) this.#mostEntries = Math.min(this.#mostEntries, Math.ceil(entries.length / 2))
  }

  /** A chart without its patient would be a chart of nobody: it waits. */
  #withoutPatient(entries: Outgoing[], patientId: string): Outgoing[] {
    if (!this.#refused.has(patientId)) return entries
    const left = entries.filter(({ refersTo }) => !refersTo.has(patientId))
    this.#heldBack += entries.length - left.length
    return left
  }

  #note(taken: readonly Outgoing[]): void {
    this.#sent += taken.length
    // What had to name a refused one by its identifier alone goes again, until that one is there.
    const whole = taken.filter(({ refersTo }) => ![...refersTo].some((id) => this.#refused.has(id)))
    commit(this.#context, (w) => acknowledge(w, this.#server.url, whole))
    for (const { name, digest } of taken) {
      this.#there.set(name, digest)
      this.#sentNow.add(name)
    }
  }

  #refuse({ type, id }: Outgoing, { codes, paths }: Problem, patientId: string): void {
    this.#refused.add(id)
    if (this.#problems.length < mostProblems) this.#problems.push({ resourceType: type, id, patientId, codes, paths })
  }
}
