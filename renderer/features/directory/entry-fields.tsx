import { SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { specialties } from '../../../domain/terminology/orders.ts'
import { AddressFields } from '../../components/contact-fields.tsx'
import { TermField } from '../chart/rows/term-field.tsx'
import { contactKinds, type DraftFaults, type EntryDraft } from './entry-draft.ts'

export interface EntryFieldsProps {
  draft: EntryDraft
  set: (fields: Partial<EntryDraft>) => void
  faults: DraftFaults
  /** Saving was tried: what is missing is said. */
  tried: boolean
  /** Where a clinician works; the practice's own work here. */
  organization?: ReactNode
}

/** Who somebody is, what they do and how they are reached: of a clinician or an organization. */
export function EntryFields({ draft, set, faults, tried, organization }: EntryFieldsProps) {
  const { t } = useTranslation()
  const isPerson = draft.kind === 'Practitioner'
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={t('directory:form.name')}
          placeholder={isPerson ? t('directory:form.personExample') : undefined}
          withAsterisk
          autoComplete="off"
          maxLength={300}
          data-autofocus
          value={draft.name}
          error={tried && faults.name ? t('common:required') : undefined}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <TermField
          label={isPerson ? t('directory:form.specialty') : t('directory:form.type')}
          terms={specialties}
          value={draft.specialty}
          onChange={(specialty) => set({ specialty })}
        />
        {organization}
        <TextInput
          label={t('directory:form.npi')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={draft.npi}
          error={(tried || draft.npi.length >= 10) && faults.npi ? t('directory:form.npiWrong') : undefined}
          onChange={({ currentTarget }) => set({ npi: currentTarget.value })}
        />
        {contactKinds.map((kind) => (
          <TextInput
            key={kind}
            label={t(`directory:form.${kind}`)}
            type={kind === 'email' ? 'email' : 'tel'}
            autoComplete="off"
            maxLength={200}
            value={draft.contact[kind]}
            onChange={({ currentTarget }) => set({ contact: { ...draft.contact, [kind]: currentTarget.value } })}
          />
        ))}
      </SimpleGrid>
      <AddressFields address={draft.address} change={(patch) => set({ address: { ...draft.address, ...patch } })} />
    </>
  )
}
