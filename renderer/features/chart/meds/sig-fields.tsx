import { Checkbox, Fieldset, Group, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DoseFormKey, doseFormKeys, doseForms, type Sig, sigText } from '../../../../domain/clinical/sig.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { frequencies } from '../../../../domain/terminology/frequencies.ts'
import { routes } from '../../../../domain/terminology/routes.ts'
import { indexTerms } from '../../../../domain/terminology/search.ts'
import type { Term } from '../../../../domain/terminology/term.ts'
import { NumberField } from '../../../components/number-field.tsx'
import type { MedicationDraft } from './medication-draft.ts'

export interface SigFieldsProps {
  draft: MedicationDraft
  set: (patch: Partial<MedicationDraft>) => void
}

/** Parts, and the sentence they make; or the sentence by hand, of which only the words are kept. */
export function SigFields({ draft, set }: SigFieldsProps) {
  const { t } = useTranslation()
  const byHand = draft.ownWords !== undefined
  return (
    <Fieldset legend={t('chart:meds.sig')}>
      <Stack gap="xs">
        {byHand ? (
          <Textarea
            label={t('chart:meds.ownWords')}
            description={t('chart:meds.ownWordsHint')}
            autosize
            minRows={2}
            value={draft.ownWords}
            onChange={(event) => set({ ownWords: event.currentTarget.value })}
          />
        ) : (
          <SigParts sig={draft.sig} onChange={(patch) => set({ sig: { ...draft.sig, ...patch } })} />
        )}
        <Switch
          label={t('chart:meds.byHand')}
          checked={byHand}
          onChange={(event) => set({ ownWords: event.currentTarget.checked ? sigText(draft.sig) : undefined })}
        />
      </Stack>
    </Fieldset>
  )
}

function SigParts({ sig, onChange }: { sig: Sig; onChange: (patch: Partial<Sig>) => void }) {
  const { t } = useTranslation()
  const text = sigText(sig)
  return (
    <>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <NumberField w="5rem" label={t('chart:meds.dose')} value={sig.dose} onChange={(dose) => onChange({ dose })} />
        <Select
          flex={1}
          label={t('chart:meds.doseForm')}
          clearable
          data={doseFormKeys.map((key) => ({ value: key, label: doseForms[key].one }))}
          value={sig.doseForm ?? null}
          onChange={(key) => onChange({ doseForm: (key ?? undefined) as DoseFormKey | undefined })}
        />
        <TermSelect
          flex={1.2}
          label={t('chart:meds.route')}
          terms={routes}
          value={sig.route}
          onChange={(route) => onChange({ route })}
        />
      </Group>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <TermSelect
          flex={1}
          label={t('chart:meds.frequency')}
          placeholder={t('chart:meds.frequencyHint')}
          terms={frequencies}
          value={sig.frequency}
          onChange={(frequency) => onChange({ frequency })}
        />
        <NumberField
          w="6rem"
          label={t('chart:meds.forDays')}
          whole
          value={sig.days}
          onChange={(days) => onChange({ days })}
        />
      </Group>
      <Group align="center" gap="xs" wrap="nowrap">
        <Checkbox
          label={t('chart:meds.asNeeded')}
          checked={sig.asNeeded ?? false}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? { asNeeded: true } : { asNeeded: undefined, asNeededFor: undefined })
          }
        />
        {sig.asNeeded ? (
          <TextInput
            flex={1}
            aria-label={t('chart:meds.asNeededFor')}
            placeholder={t('chart:meds.asNeededForHint')}
            value={conceptText(sig.asNeededFor)}
            onChange={(event) => {
              const words = event.currentTarget.value
              onChange({ asNeededFor: words ? { text: words } : undefined })
            }}
          />
        ) : null}
      </Group>
      <TextInput
        label={t('chart:meds.more')}
        placeholder={t('chart:meds.moreHint')}
        value={sig.more ?? ''}
        onChange={(event) => onChange({ more: event.currentTarget.value || undefined })}
      />
      <Text size="sm" component="output" fw={600} aria-label={t('chart:meds.sigReads')}>
        {text || t('chart:meds.noSig')}
      </Text>
    </>
  )
}

interface TermSelectProps<T extends Term> {
  label: string
  placeholder?: string
  flex: number
  terms: readonly T[]
  value: T | undefined
  onChange: (term: T | undefined) => void
}

/** One of a short list, found by what people type for it: `bid`, `po`. */
function TermSelect<T extends Term>({ terms, value, onChange, ...rest }: TermSelectProps<T>) {
  const index = useMemo(() => indexTerms(terms), [terms])
  return (
    <Select
      {...rest}
      searchable
      clearable
      selectFirstOptionOnChange
      data={terms.map((term) => term.text)}
      filter={({ options, search }) => {
        const found = index.find(search, terms.length).map((term) => term.text)
        return found.flatMap((text) => options.filter((option) => 'value' in option && option.value === text))
      }}
      value={value?.text ?? null}
      onChange={(text) => onChange(terms.find((term) => term.text === text))}
    />
  )
}
