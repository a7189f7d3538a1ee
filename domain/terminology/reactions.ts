/**
 * What an allergy or intolerance does to a person: SNOMED CT findings and disorders.
 * Source: SNOMED CT (SNOMED International; US use under the UMLS Metathesaurus licence), concept ids and terms as of 2025.
 */
import { SNOMED } from './systems.ts'
import type { Term } from './term.ts'

const rows: readonly (readonly [text: string, code: string, display: string, words?: string])[] = [
  ['Anaphylaxis', '39579001', 'Anaphylaxis', 'shock'],
  ['Hives', '126485001', 'Urticaria', 'urticaria welts'],
  ['Rash', '271807003', 'Eruption of skin', 'exanthem'],
  ['Itching', '418290006', 'Itching', 'pruritus'],
  ['Angioedema', '41291007', 'Angioedema', 'swelling face lips tongue'],
  ['Swelling', '65124004', 'Swelling', 'edema'],
  ['Shortness of breath', '267036007', 'Dyspnea', 'dyspnea sob'],
  ['Wheezing', '56018004', 'Wheezing'],
  ['Bronchospasm', '4386001', 'Bronchospasm'],
  ['Chest tightness', '23924001', 'Tight chest'],
  ['Cough', '49727002', 'Cough'],
  ['Low blood pressure', '45007003', 'Low blood pressure', 'hypotension'],
  ['Fast heartbeat', '3424008', 'Tachycardia', 'tachycardia'],
  ['Palpitations', '80313002', 'Palpitations'],
  ['Fainting', '271594007', 'Syncope', 'syncope'],
  ['Dizziness', '404640003', 'Dizziness', 'lightheaded'],
  ['Headache', '25064002', 'Headache'],
  ['Nausea', '422587007', 'Nausea'],
  ['Vomiting', '422400008', 'Vomiting', 'emesis'],
  ['Diarrhea', '62315008', 'Diarrhea'],
  ['Constipation', '14760008', 'Constipation'],
  ['Abdominal pain', '21522001', 'Abdominal pain', 'stomach'],
  ['Runny nose', '64531003', 'Nasal discharge', 'rhinorrhea'],
  ['Sneezing', '76067001', 'Sneezing'],
  ['Flushing', '238810007', 'Flushing'],
  ['Contact dermatitis', '40275004', 'Contact dermatitis'],
  ['Sensitivity to sunlight', '409668002', 'Photosensitivity', 'photosensitivity'],
  ['Stevens-Johnson syndrome', '73442001', 'Stevens-Johnson syndrome', 'sjs'],
  ['Toxic epidermal necrolysis', '768962006', 'Lyell syndrome', 'ten lyell'],
  ['Fever', '386661006', 'Fever'],
  ['Chills', '43724002', 'Chill'],
  ['Muscle pain', '68962001', 'Muscle pain', 'myalgia'],
  ['Joint pain', '57676002', 'Joint pain', 'arthralgia'],
  ['Fatigue', '84229001', 'Fatigue', 'tired'],
  ['Seizure', '91175000', 'Seizure'],
  ['Anxiety', '48694002', 'Anxiety'],
  ['Insomnia', '193462001', 'Insomnia'],
  ['Dry mouth', '87715008', 'Xerostomia'],
  ['Bleeding', '131148009', 'Bleeding', 'hemorrhage'],
]

export const reactions: readonly Term[] = rows.map(([text, code, display, words]) => ({
  text,
  coding: [{ system: SNOMED, code, display }],
  words,
}))
