/** One chart in memory behind the fake service: rows can be listed, written, marked and asked for their history. */
import { ORPCError } from '@orpc/client'
import { screen } from '@testing-library/react'
import { allergyStateOf, isCurrentAllergy } from '../../domain/clinical/allergy-state.ts'
import type { FamilySave } from '../../domain/clinical/family-history.ts'
import { ended, type MedicationRow } from '../../domain/clinical/medication-list.ts'
import { type AmendmentAsked, amendmentRequest } from '../../domain/clinical/note-amendment.ts'
import { noteStarters } from '../../domain/clinical/note-starters/index.ts'
import { codeKeyOf, newestFirst } from '../../domain/clinical/observation-key.ts'
import { inOrder } from '../../domain/clinical/row-order.ts'
import { isOpenVisit } from '../../domain/clinical/visit.ts'
import type { Change } from '../../domain/contract/change.ts'
import type { ChartSummary } from '../../domain/contract/chart.ts'
import type { RowVersion } from '../../domain/contract/clinical.ts'
import type { Signer } from '../../domain/contract/clinical-note.ts'
import type { Replacement } from '../../domain/contract/medication-request.ts'
import {
  asEnteredInError,
  type ClinicalContent,
  type ClinicalNote,
  type ClinicalRow,
  type ClinicalType,
  clinicalTypes,
  isEnteredInError,
  type NoteTemplate,
  type Observation,
  type Patient,
  type Provenance,
  type RowOf,
  type Task,
} from '../../domain/resources/index.ts'
import { nextId, patientId, row, userId } from '../domain/clinical/rows.ts'
import { type FakeService, fakeStream, signedInService, testSession } from './fake-service.ts'
import { observationFake } from './observation-fake.ts'
import { renderApp } from './render.tsx'

export const patient: Patient = {
  resourceType: 'Patient',
  id: patientId,
  versionId: 1,
  recordedAt: '2026-01-02T10:00:00.000Z',
  recordedBy: userId,
  updatedAt: '2026-01-02T10:00:00.000Z',
  updatedBy: userId,
  source: 'practice',
  recordNumber: '000042',
  name: [{ family: 'Okafor', given: ['Ada', 'Grace'] }],
  gender: 'female',
  birthDate: '1980-08-14',
}

export interface FakeChart {
  service: FakeService
  /** Every write that reached the service, in order: `condition.create`, with its input. */
  calls: { name: string; input: unknown }[]
  rows: ClinicalRow[]
  ofType<T extends ClinicalType>(type: T): RowOf<T>[]
  /** Somebody else writes: a new version, which the screen learns of only if `announced`. */
  changeElsewhere(id: string, changes: object, announced?: boolean): void
  /** The next call of this name fails so, or the one after `skipped` that do not. */
  failNext(name: string, error: Error, skipped?: number): void
}

interface Options {
  patient?: Partial<Patient>
  rows?: ClinicalRow[]
  provenance?: Provenance[]
  pendingImports?: ChartSummary['pendingImports']
  signers?: Signer[]
  templates?: NoteTemplate[]
}

const areas = {
  encounter: 'Encounter',
  condition: 'Condition',
  allergyIntolerance: 'AllergyIntolerance',
  medicationRequest: 'MedicationRequest',
  medicationStatement: 'MedicationStatement',
  observation: 'Observation',
  diagnosticReport: 'DiagnosticReport',
  immunization: 'Immunization',
  procedure: 'Procedure',
  familyMemberHistory: 'FamilyMemberHistory',
  device: 'Device',
  carePlan: 'CarePlan',
  careTeam: 'CareTeam',
  goal: 'Goal',
  serviceRequest: 'ServiceRequest',
  clinicalNote: 'ClinicalNote',
  documentReference: 'DocumentReference',
} as const satisfies Record<string, ClinicalType>

type AreaName = keyof typeof areas

export function fakeChart(options: Options = {}): FakeChart {
  const rows: ClinicalRow[] = [...(options.rows ?? [])]
  const earlier = new Map<string, RowVersion[]>()
  const calls: FakeChart['calls'] = []
  const failures = new Map<string, { error: Error; skipped: number }>()
  const changes = fakeStream<Change[]>()
  const who = { ...patient, ...options.patient }

  const announce = ({ resourceType, id }: ClinicalRow) => changes.send([{ resourceType, id, patientId }])
  const called = (name: string, input: unknown) => {
    calls.push({ name, input })
    const failure = failures.get(name)
    if (!failure) return
    failure.skipped -= 1
    if (failure.skipped >= 0) return
    failures.delete(name)
    throw failure.error
  }
  const find = (id: string): ClinicalRow => {
    const found = rows.find((one) => one.id === id)
    if (!found) throw new ORPCError('NOT_FOUND', { data: { resourceType: '', id } })
    return found
  }
  const present = ({ id, versionId }: { id: string; versionId: number }): ClinicalRow => {
    const found = find(id)
    if (found.versionId !== versionId) {
      const { resourceType, versionId: now } = found
      throw new ORPCError('CONFLICT', { status: 409, data: { resourceType, id, versionId: now } })
    }
    return found
  }
  const create = (content: ClinicalContent): ClinicalRow => {
    const made = row(content, { id: nextId() }) as ClinicalRow
    rows.unshift(made)
    announce(made)
    return made
  }
  const replace = (before: ClinicalRow, content: object, reason?: string): ClinicalRow => {
    const versions = earlier.get(before.id) ?? []
    const superseded = { at: '2026-11-22T11:00:00.000Z', by: testSession.displayName, ...(reason && { reason }) }
    earlier.set(before.id, [
      ...versions,
      { versionId: before.versionId, by: testSession.displayName, body: { ...before }, superseded },
    ])
    const { id, recordedAt, recordedBy, source } = before
    const meta = { id, recordedAt, recordedBy, source, versionId: before.versionId + 1 }
    const after = row(content, meta) as ClinicalRow
    rows[rows.indexOf(before)] = after
    announce(after)
    return after
  }
  const history = (id: string): RowVersion[] => {
    const now = find(id)
    return [...(earlier.get(id) ?? []), { versionId: now.versionId, by: testSession.displayName, body: { ...now } }]
  }

  const ofType = <T extends ClinicalType>(type: T) => rows.filter((one) => one.resourceType === type) as RowOf<T>[]

  const branch = (name: AreaName) => ({
    list: () => ofType(areas[name]),
    get: ({ id }: { id: string }) => find(id),
    create: (input: { content: ClinicalContent }) => {
      called(`${name}.create`, input)
      return create(input.content)
    },
    update: (input: { id: string; versionId: number; content: ClinicalContent; reason?: string }) => {
      called(`${name}.update`, input)
      return replace(present(input), input.content, input.reason)
    },
    enteredInError: (input: { id: string; versionId: number; reason: string }) => {
      called(`${name}.enteredInError`, input)
      return replace(present(input), asEnteredInError(present(input)), input.reason)
    },
    history: ({ id }: { id: string }) => history(id),
  })

  const observations = (category: string) =>
    newestFirst(ofType('Observation').filter((one) => one.category === category))
  const seriesOf = (category: string, depth: number) => {
    const valid = observations(category).filter((one) => !isEnteredInError(one))
    return [...Map.groupBy(valid, (one) => codeKeyOf(one.code))].map(([codeKey, all]) => ({
      codeKey,
      count: all.length,
      latest: all.slice(0, depth),
    }))
  }

  const summary = (): ChartSummary => {
    const allergies = ofType('AllergyIntolerance').filter(isCurrentAllergy)
    const valid = <T extends ClinicalType>(type: T) => ofType(type).filter((one) => !isEnteredInError(one))
    return {
      patient: who,
      allergyState: allergyStateOf(allergies),
      allergies,
      problems: valid('Condition').filter((one) => one.clinicalStatus === 'active'),
      medicationRequests: valid('MedicationRequest').filter((one) => one.status === 'active'),
      medicationStatements: valid('MedicationStatement').filter((one) => one.status === 'active'),
      vitals: seriesOf('vital-signs', 2),
      results: seriesOf('laboratory', 2),
      immunizations: valid('Immunization'),
      notes: valid('ClinicalNote'),
      directives: valid('Observation').filter(({ category }) => category === 'advance-directive'),
      counts: Object.fromEntries(clinicalTypes.map((type) => [type, valid(type).length])) as ChartSummary['counts'],
      pendingImports: options.pendingImports ?? [],
    }
  }

  const note = (id: string) => find(id) as ClinicalNote
  const clinicalNote = {
    ...branch('clinicalNote'),
    drafts: () => [],
    signers: () => options.signers ?? [{ id: userId, displayName: testSession.displayName, active: true }],
    askCosignature: (input: { id: string; versionId: number; cosigner?: string }) => {
      called('clinicalNote.askCosignature', input)
      const before = present(input)
      return replace(before, { ...before, cosigner: input.cosigner })
    },
    cosign: (input: { id: string; versionId: number }) => {
      called('clinicalNote.cosign', input)
      const before = present(input)
      return replace(before, { ...before, cosignedAt: '2026-11-22T10:50:00.000Z' })
    },
    saveDraft: (input: { id: string; versionId: number; content: ClinicalContent }) => {
      called('clinicalNote.saveDraft', input)
      const before = present(input)
      const after = { ...before, ...input.content, updatedAt: '2026-11-22T10:32:05.000Z' } as ClinicalNote
      rows[rows.indexOf(before)] = after
      announce(after)
      return after
    },
    sign: (input: { id: string; versionId: number; cosigner?: string }) => {
      called('clinicalNote.sign', input)
      const before = present(input)
      const { cosigner } = input
      const own = { status: 'signed', signedAt: '2026-11-22T10:33:00.000Z', signedBy: userId, cosigner }
      return replace(before, { ...before, ...own, author: [{ display: testSession.displayName }] })
    },
    addendum: (input: { id: string; versionId: number; text: string }) => {
      called('clinicalNote.addendum', input)
      const before = present(input)
      const one = { text: input.text, author: { display: testSession.displayName }, at: '2026-11-22T10:40:00.000Z' }
      return replace(before, { ...before, addenda: [...(note(input.id).addenda ?? []), one] })
    },
    discardDraft: (input: { id: string; versionId: number }) => {
      called('clinicalNote.discardDraft', input)
      replace(present(input), asEnteredInError(present(input)), 'Draft discarded by its author')
    },
  }

  const amendment = {
    list: () => ofType('Task'),
    request: (input: Omit<AmendmentAsked, 'owner'>) => {
      called('amendment.request', input)
      return create(amendmentRequest({ ...input, owner: { display: testSession.displayName } }))
    },
    accept: (input: { id: string; versionId: number; text: string }) => {
      called('amendment.accept', input)
      const before = present(input) as Task
      const one = find(before.focus?.reference?.split('/')[1] ?? '') as ClinicalNote
      const author = { display: testSession.displayName }
      const addendum = { text: input.text, author, at: '2026-11-22T10:40:00.000Z', kind: 'amendment' as const }
      const noted = replace(one, { ...one, addenda: [...(one.addenda ?? []), addendum] })
      return { task: replace(before, { ...before, status: 'accepted', owner: author }), note: noted }
    },
    deny: (input: { id: string; versionId: number; reason: string }) => {
      called('amendment.deny', input)
      const before = present(input)
      const owner = { display: testSession.displayName }
      return replace(before, { ...before, status: 'rejected', statusReason: { text: input.reason }, owner })
    },
  }

  const branches = Object.fromEntries((Object.keys(areas) as AreaName[]).map((name) => [name, branch(name)]))
  const observing = observationFake({
    observations: (category) => ofType('Observation').filter((one) => !category || one.category === category),
    reports: () => ofType('DiagnosticReport'),
    called,
    present,
    create,
    replace,
    history,
    leave(left) {
      rows.splice(rows.indexOf(left), 1)
      announce(left)
    },
  })
  const service = signedInService({
    ...branches,
    encounter: { ...branches.encounter, open: () => ofType('Encounter').filter(isOpenVisit) },
    clinicalNote,
    task: { list: () => ofType('Task') },
    amendment,
    noteTemplate: { list: () => options.templates ?? [...noteStarters] },
    condition: {
      ...branches.condition,
      reorder: (input: { rowIds: string[] }) => {
        called('condition.reorder', input)
        const conditions = inOrder(ofType('Condition'), input.rowIds)
        rows.splice(0, rows.length, ...conditions, ...rows.filter((one) => one.resourceType !== 'Condition'))
        changes.send([{ resourceType: 'Condition', id: patientId, patientId }])
      },
    },
    medicationRequest: {
      ...branches.medicationRequest,
      replace: (input: Replacement) => {
        called('medicationRequest.replace', input)
        const before = present(input.replaces) as MedicationRow
        const { on, reason, content } = input
        const status = input.how === 'renew' ? 'completed' : 'stopped'
        replace(before, ended(before, { on, reason, status }))
        return create({ ...content, priorPrescription: { reference: `MedicationRequest/${before.id}` } })
      },
    },
    refile: observing.refile,
    familyMemberHistory: {
      ...branches.familyMemberHistory,
      saveMany: (input: { relatives: FamilySave[] }) => {
        called('familyMemberHistory.saveMany', input)
        return input.relatives.map(({ row: before, content }) =>
          before ? replace(present(before), content) : create(content),
        )
      },
    },
    observation: {
      ...branches.observation,
      ...observing.observation,
      byCategory: ({ category, limit, offset = 0 }) => observations(category).slice(offset, offset + (limit ?? 100)),
      series: ({ category, depth }) => seriesOf(category, depth ?? 2),
      trend: ({ codeKey }) =>
        newestFirst(ofType('Observation').filter((one) => codeKeyOf(one.code) === codeKey && !isEnteredInError(one))),
      createMany: (input) => {
        called('observation.createMany', input)
        return input.contents.map((content) => create(content) as Observation)
      },
    },
    chart: {
      summary: () => {
        called('chart.summary', {})
        return summary()
      },
      provenance: () => options.provenance ?? [],
    },
    change: { watch: changes.stream },
  } as FakeService)

  return {
    service,
    calls,
    rows,
    ofType,
    changeElsewhere(id, changed, announced = false) {
      const before = find(id)
      const after = { ...before, ...changed, versionId: before.versionId + 1 } as ClinicalRow
      rows[rows.indexOf(before)] = after
      if (announced) announce(after)
    },
    failNext: (name, error, skipped = 0) => failures.set(name, { error, skipped }),
  }
}

/** The whole application, opened at one section of the chart. */
export async function openChart(chart: FakeChart, section = 'summary') {
  window.location.hash = `#/patients/${patientId}/${section}`
  const view = renderApp({ service: chart.service })
  await screen.findByRole('navigation', { name: 'Sections of the chart' })
  return view
}

/** Writes of one name. */
export function inputsOf(chart: FakeChart, name: string): unknown[] {
  return chart.calls.filter((call) => call.name === name).map((call) => call.input)
}
