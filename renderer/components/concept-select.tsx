import { Select, type SelectProps } from '@mantine/core'
import { conceptText } from '../../domain/format/name.ts'
import type { CodeableConcept } from '../../domain/resources/index.ts'
import { type Term, termConcept, termOf } from '../../domain/terminology/term.ts'

export interface ConceptSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'defaultValue'> {
  /** A short list, all of it. For long ones, with free text: ConceptField. */
  terms: readonly Term[]
  value: CodeableConcept | undefined
  onChange: (value: CodeableConcept | undefined) => void
}

/** One concept of a short list. What is recorded already stays choosable, though the list does not know it. */
export function ConceptSelect({ terms, value, onChange, ...rest }: ConceptSelectProps) {
  const known = termOf(terms, value)
  const foreign = value && !known ? conceptText(value) : undefined
  const texts = terms.map((term) => term.text)
  return (
    <Select
      clearable
      {...rest}
      data={foreign ? [foreign, ...texts.filter((text) => text !== foreign)] : texts}
      value={known?.text ?? foreign ?? null}
      onChange={(text) => {
        if (text !== null && text === foreign) return
        const term = terms.find((candidate) => candidate.text === text)
        onChange(term && termConcept(term))
      }}
    />
  )
}
