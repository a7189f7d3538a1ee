import { Anchor, Box, Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectoryEntry } from '../../../domain/contract/directory.ts'
import type { ExportRecipient } from '../../../domain/contract/exporting.ts'
import { pointOf, recipientOf, recipientText } from '../../../domain/format/directory.ts'
import { orpc } from '../../client.ts'
import { emptyDraft } from './entry-draft.ts'
import { EntryFormDialog } from './entry-form.tsx'
import { EntryLine } from './entry-line.tsx'

export interface RecipientPickerProps {
  value: ExportRecipient | undefined
  onChange: (value: ExportRecipient | undefined) => void
  /** "To" unless said otherwise. */
  label?: string
  required?: boolean
  error?: ReactNode
  autoFocus?: boolean
}

/**
 * Who gets it: found in the directory by name, specialty, organization, town or number; or any other name as typed, which can be
 * added to the directory from here.
 */
export function RecipientPicker({ value, onChange, label, required, error, autoFocus }: RecipientPickerProps) {
  const { t } = useTranslation()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [adding, setAdding] = useState(false)
  const shown = value ? recipientText(value) : ''
  const chosen = value?.reference !== undefined
  // A chosen entry is no search: opening the list again offers everybody.
  const [text] = useDebouncedValue(chosen ? '' : shown, 120)
  const search = useQuery({
    ...orpc.directory.search.queryOptions({ input: { text, limit: 20 } }),
    placeholderData: keepPreviousData,
  })
  const offered = search.data ?? []
  const pick = (id: string) => {
    const entry = offered.find(({ row }) => row.id === id)
    if (entry) onChange(recipientOf(entry))
    combobox.closeDropdown()
  }
  return (
    <Box>
      <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
        <Combobox.Target>
          <TextInput
            label={label ?? t('directory:picker.to')}
            placeholder={t('directory:picker.placeholder')}
            withAsterisk={required}
            autoComplete="off"
            maxLength={300}
            data-autofocus={autoFocus || undefined}
            error={error}
            value={shown}
            onChange={({ currentTarget }) => {
              onChange(typed(currentTarget.value))
              combobox.openDropdown()
              combobox.resetSelectedOption()
            }}
            onClick={() => combobox.openDropdown()}
            onBlur={() => {
              combobox.closeDropdown()
              if (!chosen && shown !== shown.trim()) onChange(typed(shown.trim()))
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={offered.length === 0}>
          <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label ?? t('directory:picker.to')}>
            {offered.map((entry) => (
              <Combobox.Option value={entry.row.id} key={entry.row.id}>
                <EntryLine entry={entry} />
                <ReachedAt entry={entry} />
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {value === undefined || shown.trim() === '' ? null : chosen ? (
        <HowToReach recipient={value} />
      ) : (
        <Text size="xs" mt={2}>
          {t('directory:picker.notListed')}{' '}
          <Anchor component="button" type="button" size="xs" onClick={() => setAdding(true)}>
            {t('directory:picker.add')}
          </Anchor>
        </Text>
      )}
      <EntryFormDialog
        opened={adding}
        draft={emptyDraft('Practitioner', shown.trim())}
        onSaved={(entry) => {
          setAdding(false)
          onChange(recipientOf(entry))
        }}
        onClose={() => setAdding(false)}
      />
    </Box>
  )
}

/** What is typed stands as it is: a trailing space is the beginning of the next word. */
const typed = (text: string): ExportRecipient | undefined => (text === '' ? undefined : { organization: text })

function ReachedAt({ entry }: { entry: DirectoryEntry }) {
  const { t } = useTranslation()
  const points = (['phone', 'fax', 'email'] as const).flatMap((system) => {
    const value = pointOf(entry, system)
    return value ? [t(`directory:points.${system}`, { value })] : []
  })
  if (points.length === 0) return null
  return (
    <Text size="xs" c="dimmed">
      {points.join(' · ')}
    </Text>
  )
}

/** So that the right one of two offices is seen before anything leaves. */
function HowToReach({ recipient: { address, telecom = [] } }: { recipient: ExportRecipient }) {
  const { t } = useTranslation()
  const place =
    address && [address.line?.join(', '), address.city, address.state, address.postalCode].filter(Boolean).join(', ')
  const points = (['phone', 'fax', 'email'] as const).flatMap((system) => {
    const value = telecom.find((point) => point.system === system)?.value
    return value ? [t(`directory:points.${system}`, { value })] : []
  })
  const said = [place, ...points].filter(Boolean)
  return (
    <Text size="xs" c="dimmed" mt={2}>
      {said.length > 0 ? said.join(' · ') : t('directory:picker.noContact')}
    </Text>
  )
}
