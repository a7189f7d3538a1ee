/**
 * What outside clinicians and services do, for the directory.
 * Source: NUCC Health Care Provider Taxonomy, version 25 (copyright American Medical Association, free to use and distribute).
 */
import { NUCC } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

export const specialties: readonly Term[] = tableRows(
  ['code', 'text', 'display', 'words'],
  `
207K00000X|Allergy and immunology|Allergy & Immunology Physician|allergist
231H00000X|Audiology|Audiologist|hearing
207RC0000X|Cardiology|Cardiovascular Disease Physician|heart
207RC0001X|Cardiac electrophysiology|Clinical Cardiac Electrophysiology Physician|ep rhythm
111N00000X|Chiropractic|Chiropractor|spine
1041C0700X|Clinical social work|Clinical Social Worker|lcsw counseling
208C00000X|Colon and rectal surgery|Colon & Rectal Surgery Physician|colorectal proctology
122300000X|Dentistry|Dentist|teeth
207N00000X|Dermatology|Dermatology Physician|skin
133V00000X|Nutrition|Registered Dietitian|dietitian diet
207P00000X|Emergency medicine|Emergency Medicine Physician|er
207RE0101X|Endocrinology|Endocrinology, Diabetes & Metabolism Physician|diabetes thyroid
207Y00000X|Ear, nose and throat|Otolaryngology Physician|ent
207Q00000X|Family medicine|Family Medicine Physician|primary-care
207RG0100X|Gastroenterology|Gastroenterology Physician|gi stomach
208600000X|General surgery|Surgery Physician|surgeon
207RG0300X|Geriatrics|Geriatric Medicine (Internal Medicine) Physician|elderly
207RH0003X|Hematology and oncology|Hematology & Oncology Physician|cancer blood
251E00000X|Home health|Home Health Agency|nursing
251G00000X|Hospice|Hospice Care, Community Based|palliative
207RI0200X|Infectious disease|Infectious Disease Physician|id
207R00000X|Internal medicine|Internal Medicine Physician|internist
101YM0800X|Mental health counseling|Mental Health Counselor|therapist
207RN0300X|Nephrology|Nephrology Physician|kidney
2084N0400X|Neurology|Neurology Physician|nerve
207T00000X|Neurosurgery|Neurological Surgery Physician|brain spine
207V00000X|Obstetrics and gynecology|Obstetrics & Gynecology Physician|ob-gyn women
225X00000X|Occupational therapy|Occupational Therapist|ot
207W00000X|Ophthalmology|Ophthalmology Physician|eye
152W00000X|Optometry|Optometrist|eye glasses
207X00000X|Orthopedic surgery|Orthopaedic Surgery Physician|ortho bone joint
208VP0014X|Pain medicine|Interventional Pain Medicine Physician|pain
208000000X|Pediatrics|Pediatrics Physician|child
208100000X|Physical medicine and rehabilitation|Physical Medicine & Rehabilitation Physician|physiatry rehab
225100000X|Physical therapy|Physical Therapist|pt
208200000X|Plastic surgery|Plastic Surgery Physician|reconstruction
213E00000X|Podiatry|Podiatrist|foot
2084P0800X|Psychiatry|Psychiatry Physician|mental
103T00000X|Psychology|Psychologist|therapist mental
207RP1001X|Pulmonology|Pulmonary Disease Physician|lung
2085R0001X|Radiation oncology|Radiation Oncology Physician|cancer
2085R0202X|Radiology|Diagnostic Radiology Physician|imaging x-ray
207RR0500X|Rheumatology|Rheumatology Physician|arthritis joint
207RS0012X|Sleep medicine|Sleep Medicine (Internal Medicine) Physician|apnea
235Z00000X|Speech therapy|Speech-Language Pathologist|slp
208G00000X|Thoracic surgery|Thoracic Surgery (Cardiothoracic Vascular Surgery) Physician|chest heart
208800000X|Urology|Urology Physician|bladder prostate
2086S0129X|Vascular surgery|Vascular Surgery Physician|vein artery
`,
).map(({ code, text, display, words }) => ({ text, coding: [{ system: NUCC, code, display }], words }))
