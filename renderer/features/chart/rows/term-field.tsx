import { useMemo, useState } from 'react'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import type { CodeUse } from '../../../../domain/terminology/code-lists.ts'
import { indexTerms } from '../../../../domain/terminology/search.ts'
import { type Term, termConcept } from '../../../../domain/terminology/term.ts'
import { ConceptField, type ConceptFieldProps } from '../../../components/concept-field.tsx'
import { useAddedCodes } from './use-added-codes.ts'

export interface TermFieldProps extends Omit<ConceptFieldProps, 'suggestions' | 'onTextChange'> {
  terms: readonly Term[]
  /** What it is for: then the whole code lists that the practice added are offered behind the starter list. */
  use?: CodeUse
}

/** A concept out of the code lists, found by any of its words, synonyms or codes; or what was typed. */
export function TermField({ terms, use, ...rest }: TermFieldProps) {
  const index = useMemo(() => indexTerms(terms), [terms])
  const [typed, setTyped] = useState('')
  const added = useAddedCodes(use, typed)
  const suggestions = useMemo(() => together(index.find(typed).map(termConcept), added), [index, typed, added])
  return <ConceptField {...rest} suggestions={suggestions} onTextChange={setTyped} />
}

/** The field shows a dozen: what the added list has must not be crowded out by the starter list. */
const startersBesideAdded = 8

/** The starter list's own words come first; the same code is offered once. */
function together(found: CodeableConcept[], added: readonly CodeableConcept[]): CodeableConcept[] {
  const starters = added.length > 0 ? found.slice(0, startersBesideAdded) : found
  const codes = new Set(starters.flatMap(({ coding = [] }) => coding.map(({ system, code }) => `${system}|${code}`)))
  const others = added.filter(({ coding = [] }) => !coding.some(({ system, code }) => codes.has(`${system}|${code}`)))
  return [...starters, ...others]
}
