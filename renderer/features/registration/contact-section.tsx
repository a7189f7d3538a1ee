import { Stack } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Address, ContactPoint } from '../../../domain/resources/index.ts'
import { AddressFields, TelecomFields } from '../../components/contact-fields.tsx'
import { Section } from '../../components/page.tsx'
import { Repeater } from '../../components/repeater.tsx'
import { type DraftProps, sameFields } from './draft.ts'

const fields = ['telecom', 'address'] as const
type Fields = (typeof fields)[number]

/** Phones, mail and addresses of the patient. */
export const ContactSection = memo(
  function ContactSection({ draft, set }: DraftProps<Fields>) {
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
  },
  sameFields(...fields),
)
