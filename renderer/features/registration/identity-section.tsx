import { Checkbox, Input, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { HumanName, PatientContent } from '../../../domain/resources/index.ts'
import { genderIdentities, sexualOrientations } from '../../../domain/terminology/demographics.ts'
import { ConceptSelect } from '../../components/concept-select.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Section } from '../../components/page.tsx'
import { Repeater } from '../../components/repeater.tsx'
import { type DraftProps, type Problem, sameFields } from './draft.ts'

const genders = ['female', 'male', 'other', 'unknown'] as const
const birthSexes = ['F', 'M', 'OTH', 'UNK', 'ASKU'] as const
const otherNameUses = ['nickname', 'maiden', 'old', 'usual', 'temp', 'anonymous', 'official'] as const

const fields = ['name', 'birthDate', 'gender', 'birthSex', 'genderIdentity', 'sexualOrientation'] as const
type Fields = (typeof fields)[number]

export interface IdentitySectionProps extends DraftProps<Fields> {
  problems: ReadonlySet<Problem>
  birthDateUnknown: boolean
  onBirthDateUnknown: (unknown: boolean) => void
}

export const IdentitySection = memo(
  function IdentitySection(props: IdentitySectionProps) {
    const { draft, set, problems, birthDateUnknown, onBirthDateUnknown } = props
    const { t } = useTranslation()
    const [first = {}, ...others] = draft.name
    const setFirst = (patch: Partial<HumanName>) => set({ name: [{ ...first, ...patch }, ...others] })
    return (
      <Section title={t('registration:identity.title')}>
        <Stack gap="sm">
          <NameFields
            name={first}
            onChange={setFirst}
            error={problems.has('name') ? t('registration:needName') : null}
          />
          <SimpleGrid cols={{ base: 2, md: 3 }} spacing="sm" verticalSpacing="sm">
            <div>
              <DateField
                label={t('registration:birthDate')}
                withAsterisk
                precision="partial"
                past
                disabled={birthDateUnknown}
                value={draft.birthDate}
                onChange={(birthDate) => set({ birthDate })}
                error={problems.has('birthDate') ? t('registration:needBirthDate') : undefined}
              />
              <Checkbox
                mt={6}
                label={t('registration:birthDateUnknown')}
                checked={birthDateUnknown}
                onChange={(event) => {
                  onBirthDateUnknown(event.currentTarget.checked)
                  if (event.currentTarget.checked) set({ birthDate: undefined })
                }}
              />
            </div>
            <SexField draft={draft} set={set} missing={problems.has('gender')} />
            <Select
              label={t('registration:birthSex')}
              clearable
              data={birthSexes.map((value) => ({ value, label: t(`registration:birthSexes.${value}`) }))}
              value={draft.birthSex ?? null}
              onChange={(value) => set({ birthSex: (value ?? undefined) as PatientContent['birthSex'] })}
            />
            <ConceptSelect
              label={t('registration:genderIdentity')}
              terms={genderIdentities}
              value={draft.genderIdentity}
              onChange={(genderIdentity) => set({ genderIdentity })}
            />
            <ConceptSelect
              label={t('registration:sexualOrientation')}
              terms={sexualOrientations}
              value={draft.sexualOrientation}
              onChange={(sexualOrientation) => set({ sexualOrientation })}
            />
          </SimpleGrid>
          <Repeater
            items={others}
            onChange={(names) => set({ name: [first, ...names] })}
            blank={{ use: 'nickname' } as HumanName}
            addLabel={t('registration:addName')}
            removeLabel={(number) => t('registration:removeName', { number })}
          >
            {(name, change) => (
              <>
                <Select
                  w={150}
                  label={t('registration:nameUse')}
                  data={otherNameUses.map((value) => ({ value, label: t(`registration:nameUses.${value}`) }))}
                  value={name.use ?? null}
                  onChange={(use) => change({ use: (use ?? undefined) as HumanName['use'] })}
                />
                <TextInput
                  style={{ flex: 1 }}
                  label={t('registration:family')}
                  value={name.family ?? ''}
                  onChange={(event) => change({ family: event.currentTarget.value })}
                />
                <TextInput
                  style={{ flex: 1 }}
                  label={t('registration:given')}
                  value={(name.given ?? []).join(' ')}
                  onChange={(event) => change({ given: [event.currentTarget.value] })}
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

interface NameFieldsProps {
  name: HumanName
  onChange: (patch: Partial<HumanName>) => void
  error: string | null
}

function NameFields({ name, onChange, error }: NameFieldsProps) {
  const { t } = useTranslation()
  const [given = '', ...middle] = name.given ?? []
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
      <TextInput
        label={t('registration:family')}
        withAsterisk
        autoComplete="off"
        data-autofocus
        value={name.family ?? ''}
        error={error}
        onChange={(event) => onChange({ family: event.currentTarget.value })}
      />
      <TextInput
        label={t('registration:given')}
        autoComplete="off"
        value={given}
        onChange={(event) => onChange({ given: [event.currentTarget.value, ...middle] })}
      />
      <TextInput
        label={t('registration:middle')}
        autoComplete="off"
        value={middle.join(' ')}
        onChange={(event) => onChange({ given: [given, ...event.currentTarget.value.split(' ')] })}
      />
      <TextInput
        label={t('registration:suffix')}
        placeholder={t('registration:suffixExample')}
        autoComplete="off"
        value={(name.suffix ?? []).join(' ')}
        onChange={(event) => onChange({ suffix: [event.currentTarget.value] })}
      />
    </SimpleGrid>
  )
}

function SexField({ draft, set, missing }: DraftProps<'gender'> & { missing: boolean }) {
  const { t } = useTranslation()
  const labelId = useId()
  return (
    <Input.Wrapper
      style={{ gridColumn: 'span 2' }}
      label={t('registration:sex')}
      labelElement="div"
      labelProps={{ id: labelId }}
      withAsterisk
      error={missing ? t('registration:needSex') : undefined}
    >
      <div>
        <SegmentedControl
          aria-labelledby={labelId}
          aria-invalid={missing || undefined}
          tabIndex={missing ? -1 : undefined}
          data={genders.map((value) => ({ value, label: t(`registration:sexes.${value}`) }))}
          value={draft.gender ?? ''}
          onChange={(gender) => set({ gender: gender as PatientContent['gender'] })}
        />
      </div>
    </Input.Wrapper>
  )
}
