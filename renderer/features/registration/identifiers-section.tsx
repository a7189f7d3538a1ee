import { Stack, TextInput } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Identifier } from '../../../domain/resources/index.ts'
import { IDENTIFIER_TYPE, identifierTypes, US_SSN } from '../../../domain/terminology/demographics.ts'
import { ConceptSelect } from '../../components/concept-select.tsx'
import { Section } from '../../components/page.tsx'
import { Repeater } from '../../components/repeater.tsx'
import { type DraftProps, sameFields } from './draft.ts'

const fields = ['identifier'] as const
type Fields = (typeof fields)[number]

/** Numbers that others gave. The practice's own record number is given when the patient is saved. */
export const IdentifiersSection = memo(
  function IdentifiersSection({ draft, set }: DraftProps<Fields>) {
    const { t } = useTranslation()
    return (
      <Section title={t('registration:identifiers.title')}>
        <Stack gap="xs">
          <Repeater
            items={draft.identifier ?? []}
            onChange={(identifier) => set({ identifier })}
            blank={{} as Identifier}
            addLabel={t('registration:addIdentifier')}
            removeLabel={(number) => t('registration:removeIdentifier', { number })}
          >
            {(identifier, change) => (
              <>
                <ConceptSelect
                  w={200}
                  label={t('registration:identifierType')}
                  terms={identifierTypes}
                  value={identifier.type}
                  onChange={(type) => change({ type, ...(isSsn(type) ? { system: US_SSN } : {}) })}
                />
                <TextInput
                  style={{ flex: 1 }}
                  label={t('registration:identifierValue')}
                  autoComplete="off"
                  value={identifier.value ?? ''}
                  onChange={(event) => change({ value: event.currentTarget.value })}
                />
                <TextInput
                  style={{ flex: 1 }}
                  label={t('registration:identifierAssigner')}
                  autoComplete="off"
                  value={identifier.assigner ?? ''}
                  onChange={(event) => change({ assigner: event.currentTarget.value })}
                />
              </>
            )}
          </Repeater>
        </Stack>
      </Section>
    )
  },
  sameFields(...fields),
)

function isSsn(type: Identifier['type']): boolean {
  return type?.coding?.some((coding) => coding.system === IDENTIFIER_TYPE && coding.code === 'SS') ?? false
}
