/**
 * How patient and practice meet: v3 ActCode for FHIR's `Encounter.class`, SNOMED CT for its `type`.
 * Sources: HL7 v3 ActEncounterCode (http://terminology.hl7.org/ValueSet/v3-ActEncounterCode: VR covers telephone, e-mail and
 * video); SNOMED CT US edition, encounter procedures (US Core Encounter Type).
 */
import type { Coding } from '../resources/index.ts'
import { ACT_CODE, SNOMED } from './systems.ts'
import type { Term } from './term.ts'

export const visitKindIds = ['office', 'phone', 'video', 'home', 'letter'] as const
export type VisitKindId = (typeof visitKindIds)[number]

/** `coding` is the encounter's type; none where only the words say it. */
export interface VisitKind extends Term {
  readonly class: Coding
}

const ambulatory: Coding = { system: ACT_CODE, code: 'AMB', display: 'ambulatory' }
const virtual: Coding = { system: ACT_CODE, code: 'VR', display: 'virtual' }
const home: Coding = { system: ACT_CODE, code: 'HH', display: 'home health' }
const snomed = (code: string, display: string): Coding => ({ system: SNOMED, code, display })

export const visitKinds: Readonly<Record<VisitKindId, VisitKind>> = {
  office: {
    text: 'Office visit',
    class: ambulatory,
    coding: [snomed('308335008', 'Patient encounter procedure')],
    words: 'clinic',
  },
  phone: {
    text: 'Phone call',
    class: virtual,
    coding: [snomed('185317003', 'Telephone encounter')],
    words: 'telephone',
  },
  video: {
    text: 'Video visit',
    class: virtual,
    coding: [snomed('448337001', 'Telemedicine consultation with patient')],
    words: 'virtual telehealth',
  },
  home: { text: 'Home visit', class: home, coding: [snomed('439708006', 'Home visit')], words: 'house call' },
  letter: { text: 'Letter without a visit', class: virtual, coding: [], words: 'mail' },
}
