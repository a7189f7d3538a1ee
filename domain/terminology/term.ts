/** One entry of a starter list: what a person picks, and the codes that stand for it. */
import type { CodeableConcept, Coding } from '../resources/index.ts'

export interface Term {
  /** Clinicians' words; becomes the concept's text. */
  readonly text: string
  readonly coding: readonly Coding[]
  /** Other words people type to find it: brand names, abbreviations; hyphens tie a phrase. Never shown. */
  readonly words?: string
  /** Among those that are meant most often: found before what begins with the same letters. */
  readonly common?: boolean
}

/** The concept that is recorded when somebody picks this term; only its text where no code is known. */
export function termConcept({ text, coding }: Term): CodeableConcept {
  return coding.length > 0 ? { coding: [...coding], text } : { text }
}

/** The term that a recorded concept was made from, found by any of its codes. */
export function termOf<T extends Term>(terms: readonly T[], concept: CodeableConcept | undefined): T | undefined {
  const codes = new Set(concept?.coding?.map((c) => `${c.system}|${c.code}`))
  return terms.find((term) => term.coding.some((c) => codes.has(`${c.system}|${c.code}`)))
}
