/**
 * What a small practice orders: kinds of orders, imaging, procedures, and the specialties it refers to. Laboratory tests stand
 * in labs.ts. Starter lists: whatever is not here is typed as text.
 *
 * Sources: kinds: FHIR R4 ServiceRequest category (SNOMED CT). Imaging: LOINC/RSNA Radiology Playbook (LOINC 2.78, copyright
 * Regenstrief Institute, Inc. and the LOINC Committee, at no cost under https://loinc.org/license), films of joints and
 * procedures: SNOMED CT. Specialties: Health Care Provider Taxonomy of the National Uniform Claim Committee (NUCC).
 */
import type { CodeableConcept, Coding } from '../resources/index.ts'
import { labPanels, labs } from './labs.ts'
import { LOINC, NUCC, SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

export const orderKinds = ['laboratory', 'imaging', 'procedure', 'referral'] as const
export type OrderKind = (typeof orderKinds)[number]

const categories: Readonly<Record<OrderKind, Coding & { code: string }>> = {
  laboratory: { system: SNOMED, code: '108252007', display: 'Laboratory procedure' },
  imaging: { system: SNOMED, code: '363679005', display: 'Imaging' },
  procedure: { system: SNOMED, code: '387713003', display: 'Surgical procedure' },
  referral: { system: SNOMED, code: '3457005', display: 'Patient referral' },
}

/** What clinicians call them. */
const kindTexts: Readonly<Record<OrderKind, string>> = {
  laboratory: 'Laboratory',
  imaging: 'Imaging',
  procedure: 'Procedure',
  referral: 'Referral',
}

/** FHIR's `ServiceRequest.category` of a kind. */
export function orderCategory(kind: OrderKind): CodeableConcept {
  return { coding: [{ ...categories[kind] }], text: kindTexts[kind] }
}

/** Undefined for orders of other kinds, which come from outside. */
export function orderKindOf(order: { category?: CodeableConcept[] | undefined }): OrderKind | undefined {
  const codes = new Set(order.category?.flatMap(({ coding }) => coding ?? []).map(({ code }) => code))
  return orderKinds.find((kind) => codes.has(categories[kind].code))
}

type Row = { readonly code: string; readonly text: string; readonly display: string; readonly words: string }

const terms = (system: string, rows: readonly Row[]): Term[] =>
  rows.map(({ code, text, display, words }) => ({ text, coding: [{ system, code, display: display || text }], words }))

const columns = ['code', 'text', 'display', 'words'] as const

const films = tableRows(
  columns,
  `
36643-5|X-ray chest, 2 views|XR Chest 2 Views|cxr xray radiograph
36554-4|X-ray chest, 1 view|XR Chest Single view|cxr xray radiograph portable
24627-2|CT chest|CT Chest|cat scan
87279-6|CT chest, lung cancer screening (low dose)|CT Chest Screening|ldct cat scan
24725-4|CT head|CT Head|cat scan brain
44115-4|CT abdomen and pelvis|CT Abdomen and Pelvis|cat scan
24590-2|MRI brain|MR Brain|mr head
24968-0|MRI lumbar spine|MR Lumbar spine|mr back
24558-9|Ultrasound abdomen|US Abdomen|sonogram liver gallbladder
24616-5|Ultrasound carotid arteries|US Carotid arteries|doppler duplex
25010-0|Ultrasound thyroid|US Thyroid|sonogram
24606-6|Mammogram, screening|MG Breast Screening|breast
24605-8|Mammogram, diagnostic|MG Breast Diagnostic|breast
38268-9|Bone density scan (DXA)|DXA Skeletal system Views for bone density|dexa osteoporosis
`,
)

const joints = tableRows(
  columns,
  `
74016001|X-ray knee|Plain X-ray of knee region|xray radiograph
19490002|X-ray ankle|Plain X-ray of ankle|xray radiograph
60027007|X-ray wrist|Plain X-ray of wrist region|xray radiograph
268425006|X-ray pelvis|Plain X-ray of pelvis|xray radiograph hip
40701008|Echocardiogram|Echocardiography|echo heart tte
`,
)

export const imagingStudies: readonly Term[] = [...terms(LOINC, films), ...terms(SNOMED, joints)]

export const orderableProcedures: readonly Term[] = terms(
  SNOMED,
  tableRows(
    columns,
    `
29303009|Electrocardiogram (EKG)|Electrocardiographic procedure|ecg 12 lead
76746007|Cardiac stress test|Cardiovascular stress testing|treadmill exercise
127783003|Spirometry||pft lung function pulmonary
73761001|Colonoscopy||colon scope screening
76009000|Upper endoscopy (EGD)|Esophagogastroduodenoscopy|gastroscopy
44441009|Flexible sigmoidoscopy||colon scope
24139008|Cystoscopy||bladder
10847001|Bronchoscopy||lung
60554003|Sleep study (polysomnography)|Polysomnography|apnea
54550000|Electroencephalogram (EEG)|Electroencephalogram|seizure
42803009|Electromyography (EMG)|Electromyography|nerve conduction
`,
  ),
)

export const specialties: readonly Term[] = terms(
  NUCC,
  tableRows(
    columns,
    `
207K00000X|Allergy and immunology|Allergy & Immunology Physician
231H00000X|Audiology|Audiologist|hearing
207RC0000X|Cardiology|Cardiovascular Disease Physician|heart
207N00000X|Dermatology|Dermatology Physician|skin
207RE0101X|Endocrinology|Endocrinology, Diabetes & Metabolism Physician|diabetes thyroid
207Y00000X|Ear, nose and throat (ENT)|Otolaryngology Physician|otolaryngology
207RG0100X|Gastroenterology|Gastroenterology Physician|gi digestive
208600000X|General surgery|Surgery Physician
207RH0003X|Hematology and oncology|Hematology & Oncology Physician|cancer
251E00000X|Home health|Home Health Agency
251G00000X|Hospice care|Community Based Hospice Care Agency|palliative
207RI0200X|Infectious disease|Infectious Disease Physician
207RN0300X|Nephrology|Nephrology Physician|kidney
2084N0400X|Neurology|Neurology Physician
133V00000X|Nutrition (dietitian)|Registered Dietitian|diet
207V00000X|Obstetrics and gynecology|Obstetrics & Gynecology Physician|obgyn
225X00000X|Occupational therapy|Occupational Therapist|ot
207W00000X|Ophthalmology|Ophthalmology Physician|eye
152W00000X|Optometry|Optometrist|eye
207X00000X|Orthopedic surgery|Orthopaedic Surgery Physician|orthopaedic bone joint
208100000X|Physical medicine and rehabilitation|Physical Medicine & Rehabilitation Physician|pmr
225100000X|Physical therapy|Physical Therapist|pt
213E00000X|Podiatry|Podiatrist|foot
2084P0800X|Psychiatry|Psychiatry Physician|mental
103T00000X|Psychology|Psychologist|counseling therapy mental
207RP1001X|Pulmonology|Pulmonary Disease Physician|lung
207RR0500X|Rheumatology|Rheumatology Physician|joint arthritis
104100000X|Social work|Social Worker
235Z00000X|Speech therapy|Speech-Language Pathologist|slp
208800000X|Urology|Urology Physician|bladder prostate
2086S0129X|Vascular surgery|Vascular Surgery Physician
`,
  ),
)

/** What can be chosen for a kind of order. Panels come before single tests. */
export const orderables: Readonly<Record<OrderKind, readonly Term[]>> = {
  laboratory: [...labPanels, ...labs],
  imaging: imagingStudies,
  procedure: orderableProcedures,
  referral: specialties,
}

const snomed = (code: string, display: string): Coding[] => [{ system: SNOMED, code, display }]

/** FHIR `orderDetail`: what whoever carries it out should know. The text says all of it; some have a code as well. */
export const orderDetails = {
  fasting: { text: 'Fasting', coding: snomed('16985007', 'Fasting') },
  withContrast: { text: 'With contrast' },
  withoutContrast: { text: 'Without contrast' },
  left: { text: 'Left', coding: snomed('7771000', 'Left') },
  right: { text: 'Right', coding: snomed('24028007', 'Right') },
  bilateral: { text: 'Both sides', coding: snomed('51440002', 'Right and left') },
} as const satisfies Record<string, CodeableConcept>
export type OrderDetail = keyof typeof orderDetails
export const orderDetailNames = Object.keys(orderDetails) as OrderDetail[]
