/** A laboratory result typed in by hand: from a fax, a phone call, a test done in the practice. */
import { Group, Select, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearsOld } from '../../../../domain/clinical/life.ts'
import { localDate, localDateTime } from '../../../../domain/format/date.ts'
import type { CodeableConcept } from '../../../../domain/resources/index.ts'
import { adultRange, labs } from '../../../../domain/terminology/labs.ts'
import { termOf } from '../../../../domain/terminology/term.ts'
import { client } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FlagText } from '../../../components/flag-text.tsx'
import { FormWorkspace } from '../../../components/form-workspace.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { useChart, useEntryDirty } from '../chart-context.tsx'
import { TermField } from '../rows/term-field.tsx'
import { blankResult, flagOfDraft, hasValue, type ResultDraft, resultContent } from './result-draft.ts'

const statuses = ['final', 'preliminary', 'corrected'] as const

export function ResultForm() {
  const { t } = useTranslation()
  const { patientId, patient, who, close } = useChart()
  const [opened] = useState(() => localDateTime())
  const [draft, setDraft] = useState<ResultDraft>(() => blankResult(localDate()))
  const [staying, setStaying] = useState(false)
  const [saved, setSaved] = useState(0)
  const set = (patch: Partial<ResultDraft>) => setDraft((before) => ({ ...before, ...patch }))
  const dirty = draft.code !== undefined || hasValue(draft)
  useEntryDirty(dirty)
  const adult = (yearsOld(patient.birthDate, localDate()) ?? 0) >= 18

  /** A known test brings its unit, and for adults the usual range; both can be changed to what the report says. */
  const chooseTest = (code: CodeableConcept | undefined) => {
    const lab = termOf(labs, code)
    if (!lab) return set({ code })
    const range = adult ? adultRange(lab, patient.gender) : undefined
    set({ code, unit: lab.unit ?? '', low: range?.low, high: range?.high })
  }
  const save = async () => {
    await client.observation.create({ patientId, content: resultContent(draft, opened) })
    if (!staying) return close()
    setSaved((count) => count + 1)
    // The next result of the same report: day, laboratory and status stay.
    setDraft((before) => ({ ...before, ...nextResult }))
  }
  const ready = draft.code !== undefined && hasValue(draft) && draft.date !== undefined
  const flag = flagOfDraft(draft)

  return (
    <FormWorkspace
      title={t('chart:results.add')}
      hint={saved > 0 ? t('chart:results.savedSoFar', { count: saved }) : undefined}
      patient={who}
      dirty={dirty}
      onSave={save}
      onClose={close}
      saveDisabled={!ready}
    >
      <TermField
        key={saved}
        label={t('chart:results.test')}
        required
        data-autofocus
        terms={labs}
        use="laboratory"
        value={draft.code}
        onChange={chooseTest}
      />
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('chart:value')}
          description={t('chart:results.valueHint')}
          required
          value={draft.value}
          onChange={(event) => set({ value: event.currentTarget.value })}
        />
        <TextInput
          w="9rem"
          label={t('chart:results.unit')}
          description={t('chart:results.unitHint')}
          value={draft.unit}
          onChange={(event) => set({ unit: event.currentTarget.value })}
        />
      </Group>
      {hasValue(draft) ? (
        <Text size="sm" component="output">
          {t('chart:results.reads')}{' '}
          <FlagText flag={flag}>{[draft.value.trim(), draft.unit].filter(Boolean).join(' ')}</FlagText>
        </Text>
      ) : null}
      <Group grow align="flex-start">
        <NumberField label={t('chart:results.low')} value={draft.low} onChange={(low) => set({ low })} />
        <NumberField label={t('chart:results.high')} value={draft.high} onChange={(high) => set({ high })} />
      </Group>
      <Group grow align="flex-start">
        <DateField
          label={t('chart:results.collected')}
          required
          past
          value={draft.date}
          onChange={(date) => set({ date })}
        />
        <Select
          label={t('chart:status')}
          data={statuses.map((value) => ({ value, label: t(`chart:results.status.${value}`) }))}
          value={draft.status}
          onChange={(value) => set({ status: value as ResultDraft['status'] })}
        />
      </Group>
      <TextInput
        label={t('chart:results.laboratory')}
        value={draft.laboratory}
        onChange={(event) => set({ laboratory: event.currentTarget.value })}
      />
      <Textarea
        label={t('chart:comment')}
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <Switch
        label={t('chart:results.stay')}
        checked={staying}
        onChange={(event) => setStaying(event.currentTarget.checked)}
      />
    </FormWorkspace>
  )
}

const nextResult = { code: undefined, value: '', unit: '', low: undefined, high: undefined, note: '' }
