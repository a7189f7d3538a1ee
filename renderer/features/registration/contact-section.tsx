import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Address, ContactPoint } from '../../../domain/resources/index.ts'
import { Section } from '../../components/page.tsx'
import { Repeater } from '../../components/repeater.tsx'
import type { DraftProps } from './draft.ts'

const systems = ['phone', 'email', 'sms', 'fax', 'pager', 'url', 'other'] as const
const telecomUses = ['mobile', 'home', 'work', 'temp', 'old'] as const
const addressUses = ['home', 'work', 'billing', 'temp', 'old'] as const

/** Phones, mail and addresses of the patient. */
export function ContactSection({ draft, set }: DraftProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('registration:contact.title')}>
      <Stack gap="md">
        <Repeater
          items={draft.telecom ?? []}
          onChange={(telecom) => set({ telecom })}
          blank={{ system: 'phone', use: 'home' } as ContactPoint}
          addLabel={t('registration:addTelecom')}
          removeLabel={(number) => t('registration:removeTelecom', { number })}
        >
          {(point, change) => <TelecomFields point={point} change={change} />}
        </Repeater>
        <Repeater
          items={draft.address ?? []}
          onChange={(address) => set({ address })}
          blank={{ use: 'home' } as Address}
          addLabel={t('registration:addAddress')}
          removeLabel={(number) => t('registration:removeAddress', { number })}
        >
          {(address, change) => <AddressFields address={address} change={change} />}
        </Repeater>
      </Stack>
    </Section>
  )
}

export interface TelecomFieldsProps {
  point: ContactPoint
  change: (patch: Partial<ContactPoint>) => void
}

export function TelecomFields({ point, change }: TelecomFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Select
        w={110}
        label={t('registration:telecomSystem')}
        data={systems.map((value) => ({ value, label: t(`registration:systems.${value}`) }))}
        value={point.system ?? null}
        onChange={(system) => change({ system: (system ?? undefined) as ContactPoint['system'] })}
      />
      <TextInput
        style={{ flex: 1 }}
        label={t(`registration:systems.${point.system ?? 'other'}`)}
        type={point.system === 'email' ? 'email' : point.system === 'phone' || point.system === 'sms' ? 'tel' : 'text'}
        autoComplete="off"
        value={point.value ?? ''}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
      <Select
        w={110}
        label={t('registration:use')}
        clearable
        data={telecomUses.map((value) => ({ value, label: t(`registration:uses.${value}`) }))}
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
    label: t(`registration:${field}`),
    autoComplete: 'off',
    value: address[field] ?? '',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
  })
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="xs" style={{ flex: 1 }}>
      <TextInput
        style={{ gridColumn: 'span 2' }}
        label={t('registration:street')}
        autoComplete="off"
        value={street}
        onChange={(event) => change({ line: [event.currentTarget.value, ...more] })}
      />
      <TextInput
        label={t('registration:street2')}
        autoComplete="off"
        value={more.join(', ')}
        onChange={(event) => change({ line: [street, event.currentTarget.value] })}
      />
      <Select
        label={t('registration:use')}
        data={addressUses.map((value) => ({ value, label: t(`registration:uses.${value}`) }))}
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
