/**
 * What somebody does for a patient.
 * Sources: HL7 v3 ParticipationFunction (primary care physician); NUCC Health Care Provider Taxonomy, version 25 (copyright American
 * Medical Association, free to use and distribute).
 */
import { NUCC } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

const primaryCare: Term = {
  text: 'Primary care provider',
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationFunction',
      code: 'PCP',
      display: 'primary care physician',
    },
  ],
  words: 'pcp family doctor',
}

export const careTeamRoles: readonly Term[] = [
  primaryCare,
  ...tableRows(
    ['code', 'text', 'display', 'words'],
    `
207RC0000X|Cardiologist|Cardiovascular Disease Physician|heart
207RE0101X|Endocrinologist|Endocrinology, Diabetes & Metabolism Physician|diabetes
207RG0100X|Gastroenterologist|Gastroenterology Physician|gi
207RH0003X|Hematologist, oncologist|Hematology & Oncology Physician|cancer
207RN0300X|Nephrologist|Nephrology Physician|kidney
207RP1001X|Pulmonologist|Pulmonary Disease Physician|lung
207RR0500X|Rheumatologist|Rheumatology Physician
2084N0400X|Neurologist|Neurology Physician
2084P0800X|Psychiatrist|Psychiatry Physician
103T00000X|Psychologist|Psychologist|therapist
1041C0700X|Social worker|Clinical Social Worker
207N00000X|Dermatologist|Dermatology Physician|skin
207W00000X|Ophthalmologist|Ophthalmology Physician|eye
152W00000X|Optometrist|Optometrist|eye
207V00000X|Obstetrician, gynecologist|Obstetrics & Gynecology Physician|ob gyn
208800000X|Urologist|Urology Physician
207X00000X|Orthopedic surgeon|Orthopaedic Surgery Physician|ortho
208600000X|Surgeon|Surgery Physician
207Y00000X|Ear, nose and throat|Otolaryngology Physician|ent
208000000X|Pediatrician|Pediatrics Physician
163W00000X|Nurse|Registered Nurse|rn
225100000X|Physical therapist|Physical Therapist|pt
133V00000X|Dietitian|Registered Dietitian
183500000X|Pharmacist|Pharmacist
122300000X|Dentist|Dentist
251G00000X|Hospice|Hospice Care, Community Based
251E00000X|Home health|Home Health Agency
`,
  ).map(({ code, text, display, words }) => ({ text, coding: [{ system: NUCC, code, display }], words })),
]

/** Whether a role says that this is the one whom the patient sees first. */
export function isPrimaryCare(
  role: readonly { coding?: readonly { code?: string | undefined }[] | undefined }[] = [],
): boolean {
  return role.some(({ coding = [] }) => coding.some(({ code }) => code === 'PCP'))
}

export const primaryCareRole = primaryCare
