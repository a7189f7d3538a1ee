/** A practice of two clinicians, and orders and results in one chart, as the screens write them. */
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { createPractitioner, createUser } from '../../db/queries/practice.ts'
import { orderState } from '../../domain/clinical/order-state.ts'
import type { Contract } from '../../domain/contract/index.ts'
import type {
  DiagnosticReportContent,
  ObservationContent,
  ServiceRequestContent,
} from '../../domain/resources/index.ts'
import { labPanels, labs } from '../../domain/terminology/labs.ts'
import { orderCategory } from '../../domain/terminology/orders.ts'
import { OBSERVATION_INTERPRETATION } from '../../domain/terminology/systems.ts'
import { termConcept } from '../../domain/terminology/term.ts'
import { startPractice } from './harness.ts'

export const potassium = listed('Potassium')
export const lipidPanel = listed('Lipid panel')

function listed(text: string) {
  const term = [...labPanels, ...labs].find((one) => one.text === text)
  if (!term) throw new Error(`No list knows ${text}`)
  return termConcept(term)
}

export const labOrder = (fields: Partial<ServiceRequestContent> = {}): ServiceRequestContent => ({
  resourceType: 'ServiceRequest',
  status: 'draft',
  intent: 'order',
  category: [orderCategory('laboratory')],
  code: potassium,
  ...fields,
})

export const labReport = (fields: Partial<DiagnosticReportContent> = {}): DiagnosticReportContent => ({
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: potassium,
  effectiveDateTime: '2026-11-20',
  ...fields,
})

export const labValue = (value: number, flag?: string): ObservationContent => ({
  resourceType: 'Observation',
  status: 'final',
  category: 'laboratory',
  code: potassium,
  effectiveDateTime: '2026-11-20',
  valueQuantity: { value, unit: 'mmol/L' },
  ...(flag && { interpretation: [{ coding: [{ system: OBSERVATION_INTERPRETATION, code: flag }] }] }),
})

export async function startOrdering() {
  const { client, service, dir } = await startPractice()
  const { id: patientId } = await client.patient.create({
    content: { resourceType: 'Patient', name: [{ family: 'Smith', given: ['Eve'] }], birthDate: '1980-08-14' },
  })
  const { userId } = (await client.session.current()) ?? { userId: '' }

  /** A second clinician, signed in on a window of their own. */
  const colleague = (displayName: string): ContractRouterClient<Contract> => {
    const connection = service.connect()
    const { practice } = service.contextOf(connection)
    const user = practice.write({ userId }, (w) => {
      const person = createPractitioner(w, {
        resourceType: 'Practitioner',
        active: true,
        name: [{ text: displayName }],
      })
      return createUser(w, { userName: displayName, displayName, roles: ['clinician'], practitionerId: person.id })
    })
    connection.session = { user, locked: false }
    return createRouterClient(service.router, {
      context: () => service.contextOf(connection),
    }) as unknown as ContractRouterClient<Contract>
  }

  const draft = (fields?: Partial<ServiceRequestContent>, resultDue?: string) =>
    client.serviceRequest.create({ patientId, content: labOrder(fields), ...(resultDue && { resultDue }) })
  const signed = async (fields?: Partial<ServiceRequestContent>, resultDue?: string) =>
    client.serviceRequest.sign(at(await draft(fields, resultDue)))
  /** A report with values, as manual entry writes it. */
  const report = async (fields?: Partial<DiagnosticReportContent>, values: ObservationContent[] = []) => {
    const result = []
    for (const content of values) {
      const { id } = await client.observation.create({ patientId, content })
      result.push({ reference: `Observation/${id}` })
    }
    return client.diagnosticReport.create({ patientId, content: labReport({ ...fields, result }) })
  }
  const stateOf = async (id: string) =>
    orderState({
      order: await client.serviceRequest.get({ id }),
      reports: await client.diagnosticReport.list({ patientId }),
      tasks: await client.task.list({ patientId }),
    })
  return { client, service, dir, patientId, colleague, draft, signed, report, stateOf }
}

export const at = ({ id, versionId }: { id: string; versionId: number }) => ({ id, versionId })
export const answering = ({ id }: { id: string }) => ({ basedOn: [{ reference: `ServiceRequest/${id}` }] })
