import { Checkbox, Stack, TextInput } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { splitPersonName } from '../../../domain/format/name.ts'
import type { CodeableConcept, ContactPoint, HumanName, PatientContent } from '../../../domain/resources/index.ts'
import { emergencyContact, familyRoles } from '../../../domain/terminology/demographics.ts'
import { termConcept, termOf } from '../../../domain/terminology/term.ts'
import { ConceptSelect } from '../../components/concept-select.tsx'
import { Section } from '../../components/page.tsx'
import { Repeater } from '../../components/repeater.tsx'
import { type DraftProps, sameFields } from './draft.ts'

type Contact = NonNullable<PatientContent['contact']>[number]

const blank: Contact = { relationship: [termConcept(emergencyContact)] }

const fields = ['contact'] as const
type Fields = (typeof fields)[number]

/** Whom to call. */
export const PeopleSection = memo(
  function PeopleSection({ draft, set }: DraftProps<Fields>) {
    const { t } = useTranslation()
    return (
      <Section title={t('registration:people.title')}>
        <Repeater
          items={draft.contact ?? []}
          onChange={(contact) => set({ contact })}
          blank={blank}
          addLabel={t('registration:addContact')}
          removeLabel={(number) => t('registration:removeContact', { number })}
        >
          {(contact, change) => <ContactFields contact={contact} change={change} />}
        </Repeater>
      </Section>
    )
  },
  sameFields(...fields),
)

function ContactFields({ contact, change }: { contact: Contact; change: (patch: Partial<Contact>) => void }) {
  const { t } = useTranslation()
  const isEmergency = (role: CodeableConcept) => termOf([emergencyContact], role) !== undefined
  const roles = contact.relationship ?? []
  const family = roles.find((role) => !isEmergency(role))
  const emergency = roles.some(isEmergency)
  const setRoles = (nextFamily: CodeableConcept | undefined, nextEmergency: boolean) =>
    change({
      relationship: [
        ...(nextEmergency ? [termConcept(emergencyContact)] : []),
        ...(nextFamily ? [nextFamily] : []),
        ...roles.filter((role) => !isEmergency(role) && role !== family),
      ],
    })
  const [phone = { system: 'phone' } as ContactPoint, ...otherPoints] = contact.telecom ?? []
  return (
    <Stack gap={6} style={{ flex: 1 }}>
      <div style={{ display: 'grid', gridTemplateColumns: '2fr 1fr 1fr', gap: 8 }}>
        <TextInput
          label={t('registration:contactName')}
          autoComplete="off"
          value={nameText(contact.name)}
          onChange={(event) => change({ name: { text: event.currentTarget.value } })}
          onBlur={() => contact.name?.text?.trim() && change({ name: splitPersonName(contact.name.text) })}
        />
        <ConceptSelect
          label={t('registration:relationship')}
          terms={familyRoles}
          value={family}
          onChange={(role) => setRoles(role, emergency)}
        />
        <TextInput
          label={t('registration:contactPhone')}
          type="tel"
          autoComplete="off"
          value={phone.value ?? ''}
          onChange={(event) => change({ telecom: [{ ...phone, value: event.currentTarget.value }, ...otherPoints] })}
        />
      </div>
      <Checkbox
        label={t('registration:emergencyContact')}
        checked={emergency}
        onChange={(event) => setRoles(family, event.currentTarget.checked)}
      />
    </Stack>
  )
}

function nameText(name: HumanName | undefined): string {
  if (!name) return ''
  return (
    name.text ??
    [...(name.prefix ?? []), ...(name.given ?? []), name.family, ...(name.suffix ?? [])].filter(Boolean).join(' ')
  )
}
