import { Alert, Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contradictedBy } from '../../../../domain/clinical/allergy-conflict.ts'
import { isCurrentAllergy, isNoKnownAllergy } from '../../../../domain/clinical/allergy-state.ts'
import { sameConcept } from '../../../../domain/clinical/same-concept.ts'
import { formatDate, localDate } from '../../../../domain/format/date.ts'
import { conceptText } from '../../../../domain/format/name.ts'
import { allergyIntoleranceContent } from '../../../../domain/resources/allergy-intolerance.ts'
import type {
  AllergyIntolerance,
  AllergyIntoleranceContent,
  CodeableConcept,
} from '../../../../domain/resources/index.ts'
import { allergens } from '../../../../domain/terminology/allergens.ts'
import { termOf } from '../../../../domain/terminology/term.ts'
import { client, orpc } from '../../../client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { useChart } from '../chart-context.tsx'
import { Choice } from '../rows/choice.tsx'
import { CommentField } from '../rows/comment-field.tsx'
import { firstNote, withNote } from '../rows/notes.ts'
import { RowFormWorkspace } from '../rows/row-form-workspace.tsx'
import { TermField } from '../rows/term-field.tsx'
import { useRowForm } from '../rows/use-row-form.ts'
import { type ReactionDraft, ReactionFields } from './reaction-fields.tsx'

type Content = AllergyIntoleranceContent

interface Draft {
  code: CodeableConcept | undefined
  type: NonNullable<Content['type']>
  category: NonNullable<Content['category']>[number] | undefined
  criticality: NonNullable<Content['criticality']> | undefined
  reactions: ReactionDraft[]
  clinicalStatus: NonNullable<Content['clinicalStatus']>
  verificationStatus: NonNullable<Content['verificationStatus']>
  onset: string | undefined
  note: string
}

function toDraft(row: AllergyIntolerance | undefined): Draft {
  return {
    code: row?.code,
    type: row?.type ?? 'allergy',
    category: row?.category?.[0],
    criticality: row?.criticality,
    reactions: (row?.reaction ?? []).map((reaction) => ({ ...reaction })),
    clinicalStatus: row?.clinicalStatus ?? 'active',
    verificationStatus: row?.verificationStatus ?? 'confirmed',
    onset: row?.onsetDateTime,
    note: firstNote(row),
  }
}

function toContent(draft: Draft, row: AllergyIntolerance | undefined): Content {
  if (!draft.code) throw new Error('The form does not save without a substance')
  const reaction = draft.reactions.filter((one) => one.manifestation.length > 0)
  const [, ...otherCategories] = row?.category ?? []
  return {
    ...(row ? allergyIntoleranceContent.parse(row) : { resourceType: 'AllergyIntolerance', recordedDate: localDate() }),
    code: draft.code,
    // "No known allergies" is no allergy of a kind.
    type: isAssertion(draft.code) ? undefined : draft.type,
    category: draft.category ? [draft.category, ...otherCategories] : undefined,
    criticality: draft.criticality,
    reaction: reaction.length > 0 ? reaction : undefined,
    clinicalStatus: draft.clinicalStatus,
    verificationStatus: draft.verificationStatus,
    onsetDateTime: draft.onset,
    note: withNote(row, draft.note),
  }
}

function isAssertion(code: CodeableConcept): boolean {
  return isNoKnownAllergy({ resourceType: 'AllergyIntolerance', code })
}

const categories = ['medication', 'food', 'environment', 'biologic'] as const
const clinicalStatuses = ['active', 'inactive', 'resolved'] as const
const verifications = ['confirmed', 'unconfirmed', 'refuted'] as const

export function AllergyForm({ row }: { row?: AllergyIntolerance | undefined }) {
  const { t } = useTranslation()
  const { patientId } = useChart()
  const { data: others = [] } = useQuery(orpc.allergyIntolerance.list.queryOptions({ input: { patientId } }))
  const form = useRowForm({ api: client.allergyIntolerance, row, toDraft, toContent })
  const { draft, set } = form
  const assertion = row && isNoKnownAllergy(row)
  const contradicted = draft.code ? contradictedBy(toContent(draft, row), others) : []

  return (
    <RowFormWorkspace
      title={t(row ? 'chart:allergies.edit' : 'chart:allergies.add')}
      form={form}
      saveDisabled={!draft.code}
    >
      <TermField
        label={t('chart:allergies.substance')}
        required
        terms={allergens}
        use="ingredient"
        value={draft.code}
        onChange={(code) => set({ code, category: termOf(allergens, code)?.category ?? draft.category })}
      />
      <Repeated code={draft.code} others={others.filter((other) => other.id !== row?.id)} />
      <Retiring assertions={contradicted.filter(isNoKnownAllergy)} />
      {assertion ? null : (
        <>
          <Group grow align="flex-start">
            <Choice
              label={t('chart:allergies.typeLabel')}
              value={draft.type}
              options={(['allergy', 'intolerance'] as const).map((value) => ({
                value,
                label: t(`chart:allergies.type.${value}`),
              }))}
              onChange={(type) => set({ type })}
            />
            <Select
              label={t('chart:allergies.categoryLabel')}
              clearable
              data={categories.map((value) => ({ value, label: t(`chart:allergies.category.${value}`) }))}
              value={draft.category ?? null}
              onChange={(value) => set({ category: (value ?? undefined) as Draft['category'] })}
            />
          </Group>
          <ReactionFields reactions={draft.reactions} onChange={(reactions) => set({ reactions })} />
          <Select
            label={t('chart:allergies.criticalityLabel')}
            clearable
            data={(['high', 'low', 'unable-to-assess'] as const).map((value) => ({
              value,
              label: t(`chart:allergies.criticality.${value}`),
            }))}
            value={draft.criticality ?? null}
            onChange={(value) => set({ criticality: (value ?? undefined) as Draft['criticality'] })}
          />
          <DateField
            label={t('chart:allergies.onset')}
            precision="partial"
            past
            value={draft.onset}
            onChange={(onset) => set({ onset })}
          />
        </>
      )}
      <Group grow align="flex-start">
        <Select
          label={t('chart:status')}
          data={clinicalStatuses.map((value) => ({ value, label: t(`chart:clinicalStatus.${value}`) }))}
          value={draft.clinicalStatus}
          onChange={(value) => set({ clinicalStatus: value as Draft['clinicalStatus'] })}
        />
        <Select
          label={t('chart:problems.certainty')}
          data={verifications.map((value) => ({ value, label: t(`chart:verification.${value}`) }))}
          value={draft.verificationStatus}
          onChange={(value) => set({ verificationStatus: value as Draft['verificationStatus'] })}
        />
      </Group>
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
    </RowFormWorkspace>
  )
}

function Repeated({ code, others }: { code: CodeableConcept | undefined; others: readonly AllergyIntolerance[] }) {
  const { t } = useTranslation()
  const same = code && others.find((other) => isCurrentAllergy(other) && sameConcept(other.code, code))
  if (!same) return null
  return (
    <Alert color="yellow" p="xs" role="status">
      <Text size="sm">{t('chart:allergies.repeated')}</Text>
    </Alert>
  )
}

function Retiring({ assertions }: { assertions: readonly AllergyIntolerance[] }) {
  const { t } = useTranslation()
  return assertions.map((assertion) => (
    <Alert color="blue" p="xs" role="status" key={assertion.id}>
      <Text size="sm">
        {t('chart:allergies.retiring', {
          assertion: conceptText(assertion.code),
          when: formatDate(assertion.recordedDate ?? assertion.recordedAt),
        })}
      </Text>
    </Alert>
  ))
}
