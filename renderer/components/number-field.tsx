import { TextInput, type TextInputProps } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../domain/format/quantity.ts'

export interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'defaultValue'> {
  value: number | undefined
  /** Undefined while the text is no number; the field then says so and is `aria-invalid`, which stops FormWorkspace from saving. */
  onChange: (value: number | undefined) => void
  /** Whole numbers alone. */
  whole?: boolean
  /** Behind the number: its unit. */
  unit?: ReactNode
}

/** A number as people type it, `.5` and `0,5` as well; shown as `0.5`. No arrows: a wheel or a key must not change a dose. */
export function NumberField({ value, onChange, whole = false, unit, error, ...rest }: NumberFieldProps) {
  const { t } = useTranslation()
  /** The text while it is being typed; otherwise the value speaks. */
  const [typed, setTyped] = useState<string>()
  const [left, setLeft] = useState(false)
  const bad = (text: string) => text.trim() !== '' && parseNumber(text, whole) === undefined
  const ownError =
    typed !== undefined && left && bad(typed) ? t(whole ? 'common:number.whole' : 'common:number.any') : null

  return (
    <TextInput
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      rightSection={unit}
      rightSectionPointerEvents="none"
      {...rest}
      error={ownError ?? error}
      value={typed ?? (value === undefined ? '' : formatNumber(value))}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(parseNumber(text, whole))
      }}
      onBlur={(event) => {
        setLeft(true)
        if (typed !== undefined && !bad(typed)) setTyped(undefined)
        rest.onBlur?.(event)
      }}
      onFocus={(event) => {
        setLeft(false)
        rest.onFocus?.(event)
      }}
    />
  )
}

/** Undefined for what is no number of zero or more. */
export function parseNumber(text: string, whole = false): number | undefined {
  const plain = text.trim().replace(',', '.')
  return (whole ? /^\d{1,9}$/ : /^(\d{1,9}(\.\d*)?|\.\d+)$/).test(plain) ? Number(plain) : undefined
}
