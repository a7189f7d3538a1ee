/** Demo patients: valid, the same every time, whole in their references, and nothing in them that could not have happened. */
import { describe, expect, it } from 'vitest'
import { contradictedBy } from '../../domain/clinical/allergy-conflict.ts'
import { allergyStateOf } from '../../domain/clinical/allergy-state.ts'
import { generateBigPatient, generatePatient } from '../../domain/demo/index.ts'
import { demoTeam } from '../../domain/demo/team.ts'
import { conceptText } from '../../domain/format/name.ts'
import { formatNumber } from '../../domain/format/quantity.ts'
import {
  type AllergyIntolerance,
  type ChartContent,
  type Coding,
  chartResources,
  type ObservationContent,
} from '../../domain/resources/index.ts'
import { organizationContent } from '../../domain/resources/organization.ts'
import { patientContent } from '../../domain/resources/patient.ts'
import { practitionerContent } from '../../domain/resources/practitioner.ts'
import { LOINC, SNOMED } from '../../domain/terminology/systems.ts'
import { luhnHolds, verhoeffHolds } from './check-digits.ts'

const today = '2026-11-22'
const many = Array.from({ length: 200 }, (_, index) => generatePatient(7, index, today))
const kinds = 15

function ofType<T extends ChartContent['resourceType']>(patient: (typeof many)[number], type: T) {
  return patient.resources.map((r) => r.content).filter((c) => c.resourceType === type) as Extract<
    ChartContent,
    { resourceType: T }
  >[]
}

/** Every string under a key of the given name, anywhere inside. */
function textsUnder(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsUnder(item, name))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : textsUnder(inner, name),
  )
}

function codingsIn(value: unknown): Coding[] {
  if (Array.isArray(value)) return value.flatMap(codingsIn)
  if (value === null || typeof value !== 'object') return []
  const own = 'system' in value && 'code' in value && !('value' in value) ? [value as Coding] : []
  return [...own, ...Object.values(value).flatMap(codingsIn)]
}

/** Classes of which nobody takes one medicine who is allergic to another. */
const classes = [
  /penicillin|cillin\b/i,
  /sulfon|sulfa/i,
  /pril\b/i,
  /\bnsaid|ibuprofen|naproxen|aspirin|ketorolac|diclofenac|meloxicam|celecoxib|indomethacin/i,
  /statin/i,
]

/** The medicine is, contains, or is of the class of what the allergy is to. */
function isLike(allergen: string, medicine: string): boolean {
  const isSame = medicine.toLowerCase().includes(allergen.toLowerCase())
  return isSame || classes.some((members) => members.test(allergen) && members.test(medicine))
}

describe('demo patients', () => {
  it('are the same for the same seed, index and day, and others for another seed', () => {
    expect(generatePatient(7, 3, today)).toEqual(many[3])
    expect(generatePatient(8, 3, today).patient).not.toEqual(many[3]?.patient)
  })

  it('hold only what the record’s schemas allow', () => {
    for (const { patient, resources } of many) {
      expect(patientContent.parse(patient)).toEqual(patient)
      for (const { content } of resources) {
        expect(chartResources[content.resourceType].content.parse(content)).toEqual(content)
      }
    }
  })

  it('come in every kind first, then mixed', () => {
    expect(new Set(many.slice(0, kinds).map((p) => p.archetype)).size).toBe(kinds)
    expect(new Set(many.map((p) => p.archetype)).size).toBe(kinds)
  })

  it('show all three states of an allergy list among the first patients', () => {
    const states = many.slice(0, 4).map((p) => allergyStateOf(ofType(p, 'AllergyIntolerance') as AllergyIntolerance[]))
    expect(new Set(states)).toEqual(new Set(['known', 'no-known', 'not-recorded']))
  })

  it('point only at their own resources and at the demo team', () => {
    const team = new Set(demoTeam.map(({ key }) => key))
    for (const { resources } of many) {
      const keys = new Set(resources.map((r) => r.key))
      expect(keys.size).toBe(resources.length)
      for (const { content } of resources) {
        for (const target of textsUnder(content, 'reference')) {
          expect(target.startsWith('#')).toBe(true)
          expect(keys.has(target.slice(1)) || team.has(target.slice(1)), target).toBe(true)
        }
      }
    }
  })

  it('have no past before birth and no charting after today or death', () => {
    for (const { patient, resources } of many) {
      const last = patient.deceasedDateTime ?? today
      expect(last <= today).toBe(true)
      for (const { content } of resources) {
        if (content.resourceType === 'FamilyMemberHistory') continue
        const happened = [
          'effectiveDateTime',
          'authoredOn',
          'occurrenceDateTime',
          'recordedDate',
          'onsetDateTime',
          'date',
        ]
          .filter((name) => content.resourceType !== 'ServiceRequest' || name === 'authoredOn')
          .flatMap((name) => textsUnder(content, name))
        for (const when of happened) {
          expect(when.slice(0, 10) <= last, `${content.resourceType} ${when} after ${last}`).toBe(true)
          expect(when.slice(0, 10) >= (patient.birthDate ?? '').slice(0, when.length), `${when} before birth`).toBe(
            true,
          )
        }
      }
    }
  })

  it('carry what US Core asks of demographics', () => {
    for (const { patient } of many) {
      expect(patient.identifier?.[0]?.value).toMatch(/^DEMO-\d{6}$/)
      expect(patient.name[0]?.family && patient.name[0]?.given?.[0]).toBeTruthy()
      for (const part of [patient.race?.text, patient.ethnicity?.text, patient.birthSex, patient.gender])
        expect(part).toBeTruthy()
      expect(patient.communication?.[0]?.language.coding?.[0]?.code).toBeTruthy()
      expect(patient.telecom?.every((t) => t.system === 'email' || /^\+1-\d{3}-555-01\d\d$/.test(t.value ?? ''))).toBe(
        true,
      )
    }
  })

  it('flag a result exactly when it lies outside its own range', () => {
    const results = many
      .flatMap((p) => ofType(p, 'Observation'))
      .filter((o) => o.category === 'laboratory' && o.valueQuantity)
    expect(results.length).toBeGreaterThan(1000)
    for (const result of results) {
      const { low, high } = result.referenceRange?.[0] ?? {}
      const value = result.valueQuantity?.value ?? Number.NaN
      const outside = value < (low?.value ?? -Infinity) ? 'L' : value > (high?.value ?? Infinity) ? 'H' : 'N'
      expect(result.interpretation?.[0]?.coding?.[0]?.code?.[0], `${result.code.text} ${value}`).toBe(outside)
    }
  })

  it('have notes that say the pressures and A1c that were measured', () => {
    const visits = many.flatMap((p) =>
      ofType(p, 'ClinicalNote').map((note) => ({
        note,
        measured: ofType(p, 'Observation').filter((o) => o.encounter?.reference === note.encounter?.reference),
      })),
    )
    const told = visits.flatMap(({ note, measured }) =>
      measured.flatMap((o) => sayable(o).map((text) => ({ note, text }))),
    )
    expect(told.length).toBeGreaterThan(200)
    for (const { note, text } of told) expect(note.text).toContain(text)
    expect(visits.every(({ note }) => note.status === 'signed' && !note.text.includes('***'))).toBe(true)
  })

  it.each([1, 2, 7, 42])(
    'give nobody what they are allergic to, nor "none known" beside an allergy (seed %i)',
    (seed) => {
      const patients = Array.from({ length: 200 }, (_, index) => generatePatient(seed, index, today))
      const found = patients.flatMap((patient, index) => {
        const allergies = ofType(patient, 'AllergyIntolerance')
        const active = [...ofType(patient, 'MedicationRequest'), ...ofType(patient, 'MedicationStatement')]
          .filter((m) => m.status === 'active')
          .map((m) => conceptText(m.medicationCodeableConcept))
        const contradictions = allergies
          .flatMap((one) => contradictedBy(one, allergies))
          .map((a) => conceptText(a.code))
        const given = allergies.flatMap((a) => active.filter((name) => isLike(conceptText(a.code), name)))
        return [...contradictions, ...given].map((what) => `${index} ${patient.archetype}: ${what}`)
      })
      expect(found).toEqual([])
    },
  )

  it('can be caught at it', () => {
    expect(isLike('lisinopril', 'enalapril 5 MG Oral Tablet')).toBe(true)
    expect(isLike('Penicillins', 'amoxicillin 80 MG/ML Oral Suspension')).toBe(true)
    expect(isLike('codeine', 'acetaminophen 300 MG / codeine 30 MG')).toBe(true)
    expect(isLike('Latex', 'losartan 50 MG Oral Tablet')).toBe(false)
  })

  it('have codes whose check digits hold', () => {
    const codes = new Map(codingsIn(many).map((c) => [`${c.system}|${c.code}`, c]))
    const wrong = [...codes.values()].filter(
      ({ system, code = '' }) => (system === SNOMED && !verhoeffHolds(code)) || (system === LOINC && !luhnHolds(code)),
    )
    expect(wrong).toEqual([])
  })

  it('take no medicine any more once they have died', () => {
    const died = many.filter((p) => p.patient.deceasedDateTime)
    expect(died.length).toBeGreaterThan(0)
    for (const patient of died) {
      expect(ofType(patient, 'MedicationRequest').filter((m) => m.status === 'active')).toEqual([])
    }
  })
})

function sayable({ code, component, valueQuantity }: ObservationContent): string[] {
  if (code.text === 'Blood pressure') {
    return [`BP ${component?.map((part) => part.valueQuantity?.value).join('/')} mmHg`]
  }
  return code.text === 'Pulse' ? [`Pulse ${formatNumber(valueQuantity?.value ?? 0)} /min`] : []
}

describe('the demo team', () => {
  it('is valid, with NPIs whose check digits hold and which nobody has', () => {
    for (const { content } of demoTeam) {
      const schema = content.resourceType === 'Practitioner' ? practitionerContent : organizationContent
      expect(schema.parse(content)).toEqual(content)
      const npi = content.identifier?.[0]?.value ?? ''
      expect(npi).toMatch(/^29\d{8}$/)
      expect(luhnHolds(`80840${npi}`)).toBe(true)
    }
  })
})

describe('the big patient', () => {
  it('has exactly as many encounters and observations as asked for, all valid', () => {
    const big = generateBigPatient(7, today, { encounters: 50, observations: 1000 })
    const count = (type: string) => big.resources.filter((r) => r.content.resourceType === type).length
    expect([count('Encounter'), count('Observation')]).toEqual([50, 1000])
    for (const { content } of big.resources) chartResources[content.resourceType].content.parse(content)
  })
})
