/** Care teams and orders as other FHIR systems write them. */
import { describe, expect, it } from 'vitest'
import { coding, condition, readRecord, SUBJECT } from '../fixtures/fhir/bundles.ts'
import { details } from './fhir-accounting.ts'

const NPI = 'http://hl7.org/fhir/sid/us-npi'
const ruiz = {
  resourceType: 'Practitioner',
  id: 'ruiz',
  identifier: [{ system: NPI, value: '1003000126' }],
  name: [{ given: ['Ana'], family: 'Ruiz' }],
}
const role = { resourceType: 'PractitionerRole', id: 'role', practitioner: { reference: 'Practitioner/ruiz' } }
const daughter = {
  resourceType: 'RelatedPerson',
  id: 'daughter',
  patient: SUBJECT,
  name: [{ given: ['Mara'], family: 'Winter' }],
}
const pcp = coding('http://snomed.info/sct', '446050000', 'Primary care provider')
const team = (rest: Record<string, unknown>) => ({
  resourceType: 'CareTeam',
  id: 't1',
  status: 'active',
  subject: SUBJECT,
  participant: [{ role: [pcp], member: { reference: 'Practitioner/ruiz' } }],
  ...rest,
})

describe('a care team', () => {
  it('is kept with its members in words and numbers, whatever stands behind them', () => {
    const document = readRecord(
      ruiz,
      role,
      daughter,
      condition(),
      team({
        name: 'Asthma team',
        period: { start: '2024-05' },
        participant: [
          { role: [pcp], member: { reference: 'Practitioner/ruiz' }, period: { start: '2024' } },
          { role: [{ text: 'Allergist' }], member: { reference: 'PractitionerRole/role' } },
          { role: [{ text: 'Caregiver' }], member: { reference: 'RelatedPerson/daughter' } },
          { role: [{ text: 'Home nursing' }], member: { display: 'Visiting Nurses' } },
        ],
        reasonReference: [{ reference: 'Condition/c1' }],
      }),
    )
    const { content } = document.items.find(({ content }) => content.resourceType === 'CareTeam') ?? {}
    const member = { type: 'Practitioner', identifier: { system: NPI, value: '1003000126' }, display: 'Ana Ruiz' }
    expect(content).toMatchObject({
      status: 'active',
      name: 'Asthma team',
      period: { start: '2024-05' },
      participant: [
        { role: [pcp], member, period: { start: '2024' } },
        { role: [{ text: 'Allergist' }], member },
        { role: [{ text: 'Caregiver' }], member: { type: 'RelatedPerson', display: 'Mara Winter' } },
        { role: [{ text: 'Home nursing' }], member: { display: 'Visiting Nurses' } },
      ],
      reasonCode: [{ text: 'Asthma' }],
    })
    expect(document.notUnderstood).toEqual([])
  })

  it('says what of it is not kept, and is not used under a status that nobody knows', () => {
    const document = readRecord(ruiz, team({ telecom: [{ system: 'phone', value: '555' }] }))
    expect(details(document).map(({ what }) => what)).toEqual(['CareTeam.telecom'])
    expect(readRecord(ruiz, team({ status: 'perhaps' })).items).toEqual([])
  })
})

describe('an order', () => {
  const order = (rest: Record<string, unknown>) => ({
    resourceType: 'ServiceRequest',
    id: 'o1',
    status: 'active',
    intent: 'order',
    code: { text: 'Chest X-ray' },
    subject: SUBJECT,
    ...rest,
  })

  it('points to the problem it is for, by the problem’s name where the sender gave none', () => {
    const document = readRecord(
      condition(),
      order({
        reasonReference: [{ reference: 'Condition/c1' }, { display: 'Cough' }],
        reasonCode: [{ text: 'Fever' }],
      }),
    )
    expect(document.items.at(-1)?.content).toMatchObject({
      reasonCode: [{ text: 'Fever' }],
      reasonReference: [{ reference: expect.stringMatching(/^#/), display: 'Asthma' }, { display: 'Cough' }],
    })
  })

  it('keeps its details', () => {
    const document = readRecord(order({ orderDetail: [{ text: 'Standing' }, { text: 'Two views' }] }))
    expect(document.items[0]?.content).toMatchObject({ orderDetail: [{ text: 'Standing' }, { text: 'Two views' }] })
    expect(document.notUnderstood).toEqual([])
  })
})
