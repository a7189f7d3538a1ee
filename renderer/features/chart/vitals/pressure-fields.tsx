import { ActionIcon, Button, Group, NativeSelect, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pressuresSwapped } from '../../../../domain/clinical/vital-limits.ts'
import type { TypedVitals } from '../../../../domain/clinical/vital-signs.ts'
import {
  type PressurePosition,
  type PressureSite,
  pressurePositions,
  pressureSites,
} from '../../../../domain/terminology/vitals.ts'
import { MeasureField } from './measure-field.tsx'
import type { PressureLine } from './typed-set.ts'

export interface PressureFieldsProps {
  pressures: readonly PressureLine[]
  last: TypedVitals
  years: number | undefined
  onChange: (pressures: readonly PressureLine[]) => void
}

const unit = 'mm[Hg]'
const noUnit = () => undefined

/** The pressures of one sitting, each with arm and position where they were noted. */
export function PressureFields({ pressures, last, years, onChange }: PressureFieldsProps) {
  const { t } = useTranslation()
  const change = (key: string, patch: Partial<PressureLine>) =>
    onChange(pressures.map((line) => (line.key === key ? { ...line, ...patch } : line)))
  const fields = useRef<HTMLDivElement>(null)
  const add = () => {
    onChange([...pressures, { key: crypto.randomUUID() }])
    requestAnimationFrame(() => [...(fields.current?.querySelectorAll('input') ?? [])].at(-2)?.focus())
  }
  /** Arm and position matter where pressures are compared; with one alone they are out of the way of Tab. */
  const tabIndex = pressures.length > 1 ? 0 : -1
  return (
    <Stack
      ref={fields}
      gap={6}
      onKeyDown={(event) => {
        if (event.key !== '+') return
        event.preventDefault()
        add()
      }}
    >
      {pressures.map((line, index) => {
        const nameOf = (sign: 'systolic' | 'diastolic') => {
          const name = t(`chart:vitals.field.${sign}`)
          return index === 0 ? name : t('vitals:numbered', { name, number: index + 1 })
        }
        const field = (sign: 'systolic' | 'diastolic') => ({
          vitalKey: sign,
          label: nameOf(sign),
          typed: line[sign],
          last: index === 0 ? last[sign] : undefined,
          years,
          unit,
          onUnit: noUnit,
          onChange: (typed: PressureLine['systolic']) => change(line.key, { [sign]: typed }),
        })
        const { systolic, diastolic } = line
        const swapped = pressuresSwapped({ ...(systolic && { systolic }), ...(diastolic && { diastolic }) })
        return (
          <div key={line.key}>
            <Group grow align="flex-start" wrap="nowrap">
              <MeasureField {...field('systolic')} autoFocus={index === 0} />
              <MeasureField {...field('diastolic')} problem={swapped ? t('chart:vitals.swapped') : undefined} />
            </Group>
            <Group gap={6} mt={4} wrap="nowrap">
              <NativeSelect
                size="xs"
                flex={1}
                aria-label={t('vitals:siteOf', { name: nameOf('systolic') })}
                tabIndex={tabIndex}
                data={[
                  { value: '', label: t('vitals:anySite') },
                  ...Object.entries(pressureSites).map(([value, { text }]) => ({ value, label: text })),
                ]}
                value={line.site ?? ''}
                onChange={(event) =>
                  change(line.key, { site: (event.currentTarget.value || undefined) as PressureSite | undefined })
                }
              />
              <NativeSelect
                size="xs"
                flex={1}
                aria-label={t('vitals:positionOf', { name: nameOf('systolic') })}
                tabIndex={tabIndex}
                data={[
                  { value: '', label: t('vitals:anyPosition') },
                  ...Object.entries(pressurePositions).map(([value, { text }]) => ({ value, label: text })),
                ]}
                value={line.position ?? ''}
                onChange={(event) =>
                  change(line.key, {
                    position: (event.currentTarget.value || undefined) as PressurePosition | undefined,
                  })
                }
              />
              {index > 0 ? (
                <ActionIcon
                  size={24}
                  aria-label={t('vitals:removePressure', { number: index + 1 })}
                  onClick={() => onChange(pressures.filter((other) => other.key !== line.key))}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              ) : null}
            </Group>
          </div>
        )
      })}
      <Group>
        <Button
          variant="subtle"
          size="compact-xs"
          tabIndex={-1}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {t('vitals:addPressure')}
        </Button>
      </Group>
    </Stack>
  )
}
