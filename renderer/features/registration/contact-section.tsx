import { Stack } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ContactLists } from '../../components/contact-fields.tsx'
import { Section } from '../../components/page.tsx'
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
          <ContactLists telecom={draft.telecom} address={draft.address} set={set} use="home" />
        </Stack>
      </Section>
    )
  },
  sameFields(...fields),
)
