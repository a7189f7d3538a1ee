import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Decimal, plainDecimal, readDecimal } from '../../domain/format/decimal.ts'
import { formatNumber } from '../../domain/format/quantity.ts'
import { type Reading, TypedField, type TypedFieldProps } from './typed-field.tsx'

export interface NumberFieldProps extends Omit<TypedFieldProps<Decimal>, 'value' | 'onChange' | 'read' | 'show'> {
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
export function NumberField({ value, written, onChange, whole = false, least = 0, unit, ...rest }: NumberFieldProps) {
  const { t } = useTranslation()
  const wrong = least > 0 ? 'common:number.least' : whole ? 'common:number.whole' : 'common:number.any'
  const read = (text: string): Reading<Decimal> => {
    const number = parseDecimal(text, whole)
    return number && number.value >= least ? { value: number } : { problem: t(wrong, { least }) }
  }
  return (
    <TypedField
      inputMode={whole ? 'numeric' : 'decimal'}
      rightSection={unit}
      rightSectionPointerEvents="none"
      {...rest}
      value={value === undefined ? undefined : { value, ...(written !== undefined && { written }) }}
      onChange={(number) => onChange(number?.value, number?.written)}
      read={read}
      show={shown}
    />
  )
}

const shown = (number: Decimal): string =>
  number.written === undefined ? formatNumber(number.value) : plainDecimal(number)

/** Undefined for what is no number of zero or more. */
function parseDecimal(text: string, whole: boolean): Decimal | undefined {
  const plain = text.trim().replace(',', '.')
  return (whole ? /^\d{1,9}$/ : /^(\d{1,9}(\.\d*)?|\.\d+)$/).test(plain) ? readDecimal(plain) : undefined
}
