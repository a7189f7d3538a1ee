/** The fields of a phone or email, and of an address: for patients and for the practice. */
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Address, ContactPoint } from '../../domain/resources/index.ts'
import { Repeater } from './repeater.tsx'

const systems = ['phone', 'email', 'sms', 'fax', 'pager', 'url', 'other'] as const
const telecomUses = ['mobile', 'home', 'work', 'temp', 'old'] as const
const addressUses = ['home', 'work', 'billing', 'temp', 'old'] as const

interface TelecomFieldsProps {
  point: ContactPoint
  change: (patch: Partial<ContactPoint>) => void
}

function TelecomFields({ point, change }: TelecomFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Select
        w={110}
        label={t('contact-fields:telecomSystem')}
        data={systems.map((value) => ({ value, label: t(`contact-fields:systems.${value}`) }))}
        value={point.system ?? null}
        onChange={(system) => change({ system: (system ?? undefined) as ContactPoint['system'] })}
      />
      <TextInput
        style={{ flex: 1 }}
        label={t(`contact-fields:systems.${point.system ?? 'other'}`)}
        type={point.system === 'email' ? 'email' : point.system === 'phone' || point.system === 'sms' ? 'tel' : 'text'}
        autoComplete="off"
        value={point.value ?? ''}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
      <Select
        w={110}
        label={t('contact-fields:use')}
        data={telecomUses.map((value) => ({ value, label: t(`contact-fields:uses.${value}`) }))}
        value={point.use ?? null}
        onChange={(use) => change({ use: (use ?? undefined) as ContactPoint['use'] })}
      />
    </>
  )
}

export interface AddressFieldsProps {
  address: Address
  change: (patch: Partial<Address>) => void
}

export function AddressFields({ address, change }: AddressFieldsProps) {
  const { t } = useTranslation()
  const [street = '', ...more] = address.line ?? []
  const text = (field: 'city' | 'state' | 'postalCode' | 'country') => ({
    label: t(`contact-fields:${field}`),
    autoComplete: 'off',
    value: address[field] ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
  })
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="xs" style={{ flex: 1 }}>
      <TextInput
        style={{ gridColumn: 'span 2' }}
        label={t('contact-fields:street')}
        autoComplete="off"
        value={street}
        onChange={(event) => change({ line: [event.currentTarget.value, ...more] })}
      />
      <TextInput
        label={t('contact-fields:street2')}
        autoComplete="off"
        value={more.join(', ')}
        onChange={(event) => change({ line: [street, event.currentTarget.value] })}
      />
      <Select
        label={t('contact-fields:use')}
        data={addressUses.map((value) => ({ value, label: t(`contact-fields:uses.${value}`) }))}
        value={address.use ?? null}
        onChange={(use) => change({ use: (use ?? undefined) as Address['use'] })}
      />
      <TextInput {...text('city')} />
      <TextInput {...text('state')} />
      <TextInput {...text('postalCode')} />
      <TextInput {...text('country')} />
    </SimpleGrid>
  )
}

export interface ContactListsProps {
  telecom: readonly ContactPoint[] | undefined
  address: readonly Address[] | undefined
  set: (fields: { telecom: ContactPoint[] } | { address: Address[] }) => void
  /** What a further one is for, until it is said. */
  use: 'home' | 'work'
}

/** All phones, mail and addresses of one. */
export function ContactLists({ telecom, address, set, use }: ContactListsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Repeater
        items={telecom ?? []}
        onChange={(items) => set({ telecom: items })}
        blank={{ system: 'phone', use } as ContactPoint}
        addLabel={t('contact-fields:addTelecom')}
        removeLabel={(number) => t('contact-fields:removeTelecom', { number })}
      >
        {(point, change) => <TelecomFields point={point} change={change} />}
      </Repeater>
      <Repeater
        items={address ?? []}
        onChange={(items) => set({ address: items })}
        blank={{ use } as Address}
        addLabel={t('contact-fields:addAddress')}
        removeLabel={(number) => t('contact-fields:removeAddress', { number })}
      >
        {(one, change) => <AddressFields address={one} change={change} />}
      </Repeater>
    </>
  )
}
