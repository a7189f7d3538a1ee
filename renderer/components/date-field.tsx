import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, localDate, parseTypedDate, parseTypedPartialDate } from '../../domain/format/date.ts'
import type { PartialDate } from '../../domain/resources/index.ts'

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'defaultValue'> {
  value: PartialDate | undefined
  /** Undefined while the text is no date. Forms that use `focusFirstInvalid` do not save then. */
  onChange: (value: PartialDate | undefined) => void
  /** `partial` takes a month or a year as well. */
  precision?: 'day' | 'partial'
  /** Refuses days after today. */
  past?: boolean
}

/** A date as people type it, shown as `dd-Mmm-yyyy` when the field is left. No picker: typing is faster, and exact. */
export function DateField({ value, onChange, precision = 'day', past = false, error, ...rest }: DateFieldProps) {
  const { t } = useTranslation()
  /** The text while it is being typed; otherwise the value speaks. */
  const [typed, setTyped] = useState<string>()
  const [left, setLeft] = useState(false)

  const parse = precision === 'day' ? parseTypedDate : parseTypedPartialDate
  const problem = (text: string): string | undefined => {
    if (text.trim() === '') return undefined
    const date = parse(text)
    if (!date) return t(`common:date.${precision}`)
    return past && date > localDate() ? t('common:date.future') : undefined
  }
  const unreadable = typed === undefined ? undefined : problem(typed)
  const ownError = left ? unreadable : undefined

  // While it is being typed the text is not called wrong, but no form may take it for an empty field either.
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.setCustomValidity(unreadable ?? ''), [unreadable])

  return (
    <TextInput
      ref={input}
      placeholder={t('common:date.example')}
      autoComplete="off"
      spellCheck={false}
      {...rest}
      error={ownError ?? error}
      value={typed ?? formatDate(value)}
      onChange={(event) => {
        const text = event.currentTarget.value
        setLeft(false)
        setTyped(text)
        onChange(problem(text) ? undefined : parse(text))
      }}
      onInvalid={() => setLeft(true)}
      onBlur={(event) => {
        setLeft(true)
        if (typed !== undefined && !problem(typed)) setTyped(undefined)
        rest.onBlur?.(event)
      }}
    />
  )
}
