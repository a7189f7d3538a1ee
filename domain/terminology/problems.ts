/**
 * Problems that a small practice of family medicine, internal medicine or pediatrics meets, with the words clinicians use.
 *
 * Rows, one file for each part of medicine in problems/: text, ICD-10-CM code and title, SNOMED CT code and term (`=`: the same
 * as the text), other words people type. A phrase among those words is tied by hyphens: `high-blood-pressure`. What stands
 * first in a file is met more often.
 *
 * Sources: ICD-10-CM FY2022 (CMS, US government work), leaving out codes that the releases up to April 2026 split, withdrew or
 * gave another meaning, with some codes of those releases that practices need (obesity classes, for one); SNOMED CT 2025 (SNOMED International; US use under the UMLS Metathesaurus licence). A row without a
 * code of one system is still coded by the other, or by its text alone: then the whole list that a practice adds has the code.
 */
import type { Coding } from '../resources/index.ts'
import { blood } from './problems/blood.ts'
import { child } from './problems/child.ts'
import { circulatory } from './problems/circulatory.ts'
import { digestive } from './problems/digestive.ts'
import { encounters } from './problems/encounters.ts'
import { endocrine } from './problems/endocrine.ts'
import { eyeEar } from './problems/eye-ear.ts'
import { genitourinary } from './problems/genitourinary.ts'
import { history } from './problems/history.ts'
import { infections } from './problems/infections.ts'
import { injuries } from './problems/injuries.ts'
import { mental } from './problems/mental.ts'
import { mostCommon } from './problems/most-common.ts'
import { musculoskeletal } from './problems/musculoskeletal.ts'
import { neoplasms } from './problems/neoplasms.ts'
import { nervous } from './problems/nervous.ts'
import { pregnancy } from './problems/pregnancy.ts'
import { respiratory } from './problems/respiratory.ts'
import { skin } from './problems/skin.ts'
import { social } from './problems/social.ts'
import { status } from './problems/status.ts'
import { symptoms } from './problems/symptoms.ts'
import { ICD10CM, SNOMED } from './systems.ts'
import { tableRows } from './table.ts'
import type { Term } from './term.ts'

const columns = ['text', 'icd10', 'icd10Title', 'snomed', 'snomedTerm', 'words'] as const

const parts = [
  circulatory,
  endocrine,
  respiratory,
  musculoskeletal,
  mental,
  digestive,
  genitourinary,
  skin,
  nervous,
  eyeEar,
  infections,
  symptoms,
  injuries,
  pregnancy,
  child,
  blood,
  neoplasms,
  encounters,
  history,
  status,
  social,
]

const terms: Term[] = parts
  .flatMap((part) => tableRows(columns, part))
  .map(({ text, icd10, icd10Title, snomed, snomedTerm, words }) => {
    const same = (title: string) => (title === '=' ? text : title)
    const coding: Coding[] = []
    if (snomed) coding.push({ system: SNOMED, code: snomed, display: same(snomedTerm) })
    if (icd10) coding.push({ system: ICD10CM, code: icd10, display: same(icd10Title) })
    return { text, coding, words }
  })

const byText = new Map(terms.map((term) => [term.text, term]))
const common = mostCommon.flatMap((text) => byText.get(text) ?? []).map((term) => ({ ...term, common: true }))

/** The most common first, then part by part. */
export const problems: readonly Term[] = [...common, ...terms.filter(({ text }) => !mostCommon.includes(text))]
