import { TextInput, type TextInputProps } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Decimal, plainDecimal, readDecimal } from '../../domain/format/decimal.ts'
import { formatNumber } from '../../domain/format/quantity.ts'

export interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'defaultValue'> {
  value: number | undefined
  /** The value in the digits it was typed in, where its zeros count: 37.0. A dose shows none (domain/format/quantity.ts). */
  written?: string | undefined
  /** Undefined while the text is no number: forms that use `focusFirstInvalid` do not save then. */
  onChange: (value: number | undefined, written: string | undefined) => void
  /** Whole numbers alone. */
  whole?: boolean
  /** Of whole numbers: the smallest that there is. */
  least?: number
  /** Behind the number: its unit. */
  unit?: ReactNode
}

/** A number as people type it, `.5` and `0,5` as well; shown as `0.5`. No arrows: a wheel or a key must not change a dose. */
export function NumberField({
  value,
  written,
  onChange,
  whole = false,
  least = 0,
  unit,
  error,
  ...rest
}: NumberFieldProps) {
  const { t } = useTranslation()
  /** The text while it is being typed; otherwise the value speaks. */
  const [typed, setTyped] = useState<string>()
  const [left, setLeft] = useState(false)
  const read = (text: string) => {
    const number = parseDecimal(text, whole)
    return number && number.value >= least ? number : undefined
  }
  const isBad = typed !== undefined && typed.trim() !== '' && read(typed) === undefined
  const wrong = least > 0 ? 'common:number.least' : whole ? 'common:number.whole' : 'common:number.any'
  const problem = isBad ? t(wrong, { least }) : undefined

  // While it is being typed the text is not called wrong, but no form may take it for an empty field either.
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.setCustomValidity(problem ?? ''), [problem])

  return (
    <TextInput
      ref={input}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      rightSection={unit}
      rightSectionPointerEvents="none"
      {...rest}
      error={(left ? problem : undefined) ?? error}
      value={typed ?? shown(value, written)}
      onChange={(event) => {
        const text = event.currentTarget.value
        setLeft(false)
        setTyped(text)
        const number = read(text)
        onChange(number?.value, number?.written)
      }}
      onInvalid={() => setLeft(true)}
      onBlur={(event) => {
        setLeft(true)
        if (!isBad) setTyped(undefined)
        rest.onBlur?.(event)
      }}
      onFocus={(event) => {
        setLeft(false)
        rest.onFocus?.(event)
      }}
    />
  )
}

function shown(value: number | undefined, written: string | undefined): string {
  if (value === undefined) return ''
  return written === undefined ? formatNumber(value) : plainDecimal({ value, written })
}

/** Undefined for what is no number of zero or more. */
function parseDecimal(text: string, whole: boolean): Decimal | undefined {
  const plain = text.trim().replace(',', '.')
  return (whole ? /^\d{1,9}$/ : /^(\d{1,9}(\.\d*)?|\.\d+)$/).test(plain) ? readDecimal(plain) : undefined
}
