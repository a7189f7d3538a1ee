import { ActionIcon, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { IconMessage, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isReleased } from '../../../../domain/clinical/correction.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { formatValue } from '../../../../domain/format/quantity.ts'
import { labs } from '../../../../domain/terminology/labs.ts'
import { termOf } from '../../../../domain/terminology/term.ts'
import { FlagText } from '../../../components/flag-text.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { boundOf, flagOfTyped, isChanged, isTyped, type TypedResult } from './report-draft.ts'
import styles from './results.module.css'

export interface ResultLineProps {
  result: TypedResult
  /** Age when it was taken, where it is known. */
  years: number | undefined
  onChange: (patch: Partial<TypedResult>) => void
  /** Absent for a result that stands in the chart. */
  onRemove?: (() => void) | undefined
  autoFocus?: boolean
}

/** What urine sticks and rapid tests say. */
const wordsOfPresence = ['Negative', 'Trace', '1+', '2+', '3+', 'Positive']

/** One test: value, unit, range, flag as it is typed. Enter goes on to the next value. */
export function ResultLine({ result, years, onChange, onRemove, autoFocus }: ResultLineProps) {
  const { t } = useTranslation()
  const listId = useId()
  const name = conceptText(result.code)
  const lab = termOf(labs, result.code)
  const inWords = lab !== undefined && (lab.unit === undefined || lab.words?.includes('urinalysis'))
  const [noting, setNoting] = useState(result.note !== '')
  const flag = isTyped(result) ? flagOfTyped(result, years) : undefined
  return (
    <fieldset className={styles.line} aria-label={name}>
      <div className={styles.lineName}>
        {name}
        {result.row && isReleased(result.row) && isChanged(result) ? (
          <Text size="xs" c="dimmed" component="div">
            {t('results:form.was')} <s>{formatValue(result.row)}</s>
          </Text>
        ) : null}
      </div>
      <TextInput
        aria-label={t('results:form.valueOf', { name })}
        data-result-value
        data-autofocus={autoFocus || undefined}
        autoComplete="off"
        list={inWords ? listId : undefined}
        value={result.value}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) goToNextValue(event)
        }}
      />
      {inWords ? (
        <datalist id={listId}>
          {wordsOfPresence.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
      <TextInput
        aria-label={t('results:form.unitOf', { name })}
        value={result.unit}
        onChange={(event) => onChange({ unit: event.currentTarget.value })}
      />
      <NumberField
        aria-label={t('results:form.lowOf', { name })}
        value={result.low?.value}
        written={result.low?.written}
        onChange={(value, written) => onChange({ low: boundOf({ value, written }) })}
      />
      <NumberField
        aria-label={t('results:form.highOf', { name })}
        value={result.high?.value}
        written={result.high?.written}
        onChange={(value, written) => onChange({ high: boundOf({ value, written }) })}
      />
      <output className={styles.lineFlag}>{flag ? <FlagText flag={flag}>{''}</FlagText> : null}</output>
      <ActionIcon
        size={24}
        aria-label={t('results:form.commentOn', { name })}
        aria-expanded={noting}
        onClick={() => setNoting(!noting)}
      >
        <IconMessage size={16} aria-hidden />
      </ActionIcon>
      {onRemove ? (
        <ActionIcon size={24} aria-label={t('results:form.remove', { name })} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <VisuallyHidden>{t('results:form.inChart')}</VisuallyHidden>
      )}
      {noting ? (
        <TextInput
          className={styles.lineNote}
          aria-label={t('results:form.commentFor', { name })}
          placeholder={t('chart:comment')}
          value={result.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      ) : null}
    </fieldset>
  )
}

/** Enter would save a half-typed panel: it goes on to the next value, and saves on the last. */
function goToNextValue(event: React.KeyboardEvent<HTMLInputElement>): void {
  const form = event.currentTarget.form
  const values = [...(form?.querySelectorAll<HTMLInputElement>('[data-result-value]') ?? [])]
  const next = values[values.indexOf(event.currentTarget) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}
