import { useMemo, useState } from 'react'
import { indexTerms } from '../../../../domain/terminology/search.ts'
import { type Term, termConcept } from '../../../../domain/terminology/term.ts'
import { ConceptField, type ConceptFieldProps } from '../../../components/concept-field.tsx'

export interface TermFieldProps extends Omit<ConceptFieldProps, 'suggestions' | 'onTextChange'> {
  terms: readonly Term[]
}

/** A concept out of a starter list, found by any of its words, synonyms or codes; or what was typed. */
export function TermField({ terms, ...rest }: TermFieldProps) {
  const index = useMemo(() => indexTerms(terms), [terms])
  const [typed, setTyped] = useState('')
  const suggestions = useMemo(() => index.find(typed).map(termConcept), [index, typed])
  return <ConceptField {...rest} suggestions={suggestions} onTextChange={setTyped} />
}
