import { NativeSelect, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { convert, roundTo } from '../../../../domain/clinical/units.ts'
import { doubtAbout, farFromLast } from '../../../../domain/clinical/vital-limits.ts'
import type { Typed } from '../../../../domain/clinical/vital-signs.ts'
import { formatMeasured, formatQuantity, readableUnit } from '../../../../domain/format/quantity.ts'
import { type VitalKey, vitals } from '../../../../domain/terminology/vitals.ts'
import { NumberField } from '../../../components/number-field.tsx'
import styles from './measure-field.module.css'

export interface MeasureFieldProps {
  vitalKey: VitalKey
  typed: Typed | undefined
  last: Typed | undefined
  /** Age in whole years, where it is known. */
  years: number | undefined
  unit: string
  onUnit: (unit: string) => void
  onChange: (typed: Typed | undefined) => void
  /** A remark about this value beside the others. */
  problem?: string | undefined
  /** Another name than the sign's, e.g. of the second pressure. */
  label?: string
  /** Behind the last value: where the typed one stands on the growth chart. */
  place?: ReactNode
  autoFocus?: boolean
}

/**
 * One measured number with its unit and the last value. What no patient can have stops the save; what is unusual is said and
 * kept.
 */
export function MeasureField(props: MeasureFieldProps) {
  const { vitalKey, typed, last, years, unit, onUnit, onChange, problem, label, place, autoFocus } = props
  const { t } = useTranslation()
  const { units } = vitals[vitalKey]
  const name = label ?? t(`chart:vitals.field.${vitalKey}`)
  const adult = (years ?? 0) >= 18
  const doubt = typed && doubtAbout(vitalKey, typed, years)
  const far =
    adult && typed && last && (vitalKey === 'weight' || vitalKey === 'height') && farFromLast(vitalKey, typed, last)
  const unusual = doubt !== 'impossible' && (doubt === 'unusual' || far)
  const remark = problem ?? (unusual ? t('chart:vitals.unusual') : undefined)
  const lastText = last && quantityText(last, unit, vitals[vitalKey].decimals)

  /** A letter behind the number is its unit: `82k`, `37c`. */
  const chooseUnit = (next: string | undefined) => {
    if (!next || next === unit) return
    onUnit(next)
    // The number stays as typed: it was read off the scale, the unit was wrong.
    if (typed) onChange({ ...typed, unit: next })
  }

  return (
    <div>
      <NumberField
        label={name}
        onKeyDown={(event) => {
          if (!/^[a-z]$/i.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return
          event.preventDefault()
          chooseUnit(units.find((code) => unitLetter(code) === event.key.toLowerCase()))
        }}
        data-autofocus={autoFocus || undefined}
        value={typed?.value}
        written={typed?.written}
        onChange={(value, written) =>
          onChange(value === undefined ? undefined : { value, ...(written !== undefined && { written }), unit })
        }
        error={doubt === 'impossible' ? t('chart:vitals.impossible') : undefined}
        inputContainer={(input) => (
          <div className={styles.field}>
            {input}
            {units.length > 1 ? (
              <NativeSelect
                aria-label={t('chart:vitals.unitOf', { name })}
                data={units.map((value) => ({ value, label: readableUnit({ code: value }) }))}
                value={unit}
                // Out of the way of Tab: by keyboard the unit is a letter typed behind the number.
                tabIndex={-1}
                onChange={(event) => chooseUnit(event.currentTarget.value)}
              />
            ) : (
              <Text size="sm" c="dimmed" className={styles.unit}>
                {readableUnit({ code: unit })}
              </Text>
            )}
          </div>
        )}
      />
      {remark ? (
        <Text size="xs" className={styles.remark} role="status">
          {remark}
        </Text>
      ) : null}
      {place}
      {lastText ? (
        <Text size="xs" c="dimmed">
          {t('chart:vitals.last', { value: lastText })}
        </Text>
      ) : null}
    </div>
  )
}

/** `lb` -> `l`, `°F` -> `f`. */
function unitLetter(code: string): string | undefined {
  return readableUnit({ code }).match(/[a-z]/i)?.[0].toLowerCase()
}

/** The last value in the unit that is typed now. */
function quantityText({ value, written, unit: own }: Typed, unit: string, decimals: number): string {
  const converted = own === unit && written !== undefined ? undefined : convert(value, own, unit)
  return converted === undefined
    ? formatMeasured({ value, written, unit: own })
    : formatQuantity({ value: roundTo(converted, decimals), code: unit })
}
