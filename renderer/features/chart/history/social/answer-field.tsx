import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { effectiveOf } from '../../../../../domain/clinical/observation-key.ts'
import type { SocialValue } from '../../../../../domain/clinical/social-history.ts'
import { formatDate } from '../../../../../domain/format/date.ts'
import { conceptText } from '../../../../../domain/format/name.ts'
import { formatValue } from '../../../../../domain/format/quantity.ts'
import type { Observation } from '../../../../../domain/resources/index.ts'
import type { SocialQuestion } from '../../../../../domain/terminology/social-history.ts'
import { DateField } from '../../../../components/date-field.tsx'
import { NumberField } from '../../../../components/number-field.tsx'

export interface AnswerFieldProps {
  question: SocialQuestion
  value: SocialValue
  /** The newest answer that the chart has: shown below, never taken for today's. */
  last?: Observation | undefined
  onChange: (value: SocialValue) => void
}

/** One question in the way it is answered. */
export function AnswerField({ question: { code, answer }, value, last, onChange }: AnswerFieldProps) {
  const { t } = useTranslation()
  const label = conceptText(code)
  const description =
    last && t('history:social.last', { value: formatValue(last), date: formatDate(effectiveOf(last)) })
  const shared = { label, ...(description && { description, inputWrapperOrder }) }
  switch (answer.kind) {
    case 'choice':
      return (
        <Select
          {...shared}
          clearable
          data={answer.terms.map(({ text }) => text)}
          value={typeof value === 'string' ? value : null}
          onChange={(text) => onChange(text ?? undefined)}
        />
      )
    case 'number':
      return (
        <NumberField
          {...shared}
          unit={answer.unit}
          rightSectionWidth="6rem"
          value={typeof value === 'number' ? value : undefined}
          onChange={onChange}
        />
      )
    case 'date':
      return (
        <DateField
          {...shared}
          precision="partial"
          past
          value={typeof value === 'string' ? value : undefined}
          onChange={onChange}
        />
      )
    case 'text':
      return (
        <TextInput
          {...shared}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )
  }
}

const inputWrapperOrder = ['label', 'input', 'description', 'error'] as const satisfies string[]
