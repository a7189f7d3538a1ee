import { Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localDate } from '../../../../../domain/format/date.ts'
import { familyMemberHistoryContent } from '../../../../../domain/resources/family-member-history.ts'
import type {
  CodeableConcept,
  FamilyMemberHistory,
  FamilyMemberHistoryContent,
  Quantity,
} from '../../../../../domain/resources/index.ts'
import { familyConditions, relatives } from '../../../../../domain/terminology/family-history.ts'
import { problems } from '../../../../../domain/terminology/problems.ts'
import { UCUM } from '../../../../../domain/terminology/systems.ts'
import { termConcept } from '../../../../../domain/terminology/term.ts'
import { client } from '../../../../client.ts'
import { ConceptField } from '../../../../components/concept-field.tsx'
import { NumberField } from '../../../../components/number-field.tsx'
import { Repeater } from '../../../../components/repeater.tsx'
import { Choice } from '../../rows/choice.tsx'
import { CommentField } from '../../rows/comment-field.tsx'
import { firstNote, withNote } from '../../rows/notes.ts'
import { RowFormWorkspace } from '../../rows/row-form-workspace.tsx'
import { TermField } from '../../rows/term-field.tsx'
import { useRowForm } from '../../rows/use-row-form.ts'

type Condition = NonNullable<FamilyMemberHistoryContent['condition']>[number]

/** `rest`: what the form does not show of a recorded condition. */
interface ConditionDraft {
  code: CodeableConcept | undefined
  age: number | undefined
  cause: boolean
  rest: Condition | undefined
}

type Life = 'alive' | 'deceased' | 'unknown'

interface Draft {
  relationship: CodeableConcept | undefined
  name: string
  life: Life
  /** Now, or at death. */
  age: number | undefined
  conditions: ConditionDraft[]
  note: string
}

function toDraft(row: FamilyMemberHistory | undefined): Draft {
  const dead = row?.deceasedBoolean || row?.deceasedAge !== undefined || row?.deceasedDate !== undefined
  return {
    relationship: row?.relationship,
    name: row?.name ?? '',
    life: dead ? 'deceased' : row?.deceasedBoolean === false ? 'alive' : 'unknown',
    age: years(dead ? row?.deceasedAge : row?.ageAge),
    conditions: (row?.condition ?? []).map((had) => ({
      code: had.code,
      age: years(had.onsetAge),
      cause: had.contributedToDeath ?? false,
      rest: had,
    })),
    note: firstNote(row),
  }
}

function years(age: Quantity | undefined): number | undefined {
  return age?.code === undefined || age.code === 'a' ? age?.value : undefined
}

const inYears = (value: number): Quantity => ({ value, unit: value === 1 ? 'year' : 'years', system: UCUM, code: 'a' })

/** An age in another unit than years is not shown, and stays. */
function ageOf(typed: number | undefined, before: Quantity | undefined): Quantity | undefined {
  if (typed === years(before)) return before
  return typed === undefined ? undefined : inYears(typed)
}

function toContent(draft: Draft, row: FamilyMemberHistory | undefined): FamilyMemberHistoryContent {
  const { relationship, life, age } = draft
  if (!relationship) throw new Error('The form does not save without a relative')
  const condition = draft.conditions.flatMap(({ code, age: onset, cause, rest }): Condition[] =>
    code ? [{ ...rest, code, onsetAge: ageOf(onset, rest?.onsetAge), contributedToDeath: cause || undefined }] : [],
  )
  const before = toDraft(row)
  const lifeChanged = life !== before.life || age !== before.age
  return {
    ...(row
      ? familyMemberHistoryContent.parse(row)
      : { resourceType: 'FamilyMemberHistory', status: 'completed', date: localDate() }),
    relationship,
    name: draft.name.trim() || undefined,
    ...(lifeChanged && lifeFields(life, age, row)),
    condition: condition.length > 0 ? condition : undefined,
    note: withNote(row, draft.note),
  }
}

/** FHIR R4, deceased[x]: one of an age, a date or yes; an age says yes. */
function lifeFields(life: Life, age: number | undefined, row: FamilyMemberHistory | undefined) {
  const none = { deceasedBoolean: undefined, deceasedAge: undefined, deceasedDate: undefined, ageAge: undefined }
  if (life === 'unknown') return { ...none, ageAge: age === undefined ? undefined : inYears(age) }
  if (life === 'alive') return { ...none, deceasedBoolean: false, ageAge: age === undefined ? undefined : inYears(age) }
  if (age !== undefined) return { ...none, deceasedAge: inYears(age) }
  return row?.deceasedDate ? { ...none, deceasedDate: row.deceasedDate } : { ...none, deceasedBoolean: true }
}

const relativeConcepts = relatives.map(termConcept)
/** The common ones first, in the words of the quick table; then every problem. */
const conditionTerms = [
  ...familyConditions,
  ...problems.filter(({ text }) => !familyConditions.some((common) => common.text === text)),
]
const lives: readonly Life[] = ['alive', 'deceased', 'unknown']
const blank: ConditionDraft = { code: undefined, age: undefined, cause: false, rest: undefined }

export function FamilyForm({ row }: { row?: FamilyMemberHistory | undefined }) {
  const { t } = useTranslation()
  const form = useRowForm({
    api: client.familyMemberHistory,
    row,
    toDraft: (base: FamilyMemberHistory | undefined) =>
      base ? toDraft(base) : { ...toDraft(undefined), conditions: [blank] },
    toContent,
  })
  const { draft, set } = form
  return (
    <RowFormWorkspace
      title={t(row ? 'history:family.edit' : 'history:family.add')}
      form={form}
      saveDisabled={!draft.relationship}
    >
      <Group grow align="flex-start">
        <ConceptField
          label={t('history:family.relative')}
          required
          suggestions={relativeConcepts}
          value={draft.relationship}
          onChange={(relationship) => set({ relationship })}
        />
        <TextInput
          label={t('history:family.name')}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </Group>
      <Group align="flex-start" wrap="nowrap">
        <Choice
          label={t('history:family.life')}
          value={draft.life}
          options={lives.map((value) => ({ value, label: t(`history:family.lives.${value}`) }))}
          onChange={(life) => set({ life })}
        />
        <NumberField
          w="6rem"
          label={t(draft.life === 'deceased' ? 'history:family.ageAtDeath' : 'history:family.age')}
          value={draft.age}
          onChange={(age) => set({ age })}
        />
      </Group>
      <Repeater
        items={draft.conditions}
        onChange={(conditions) => set({ conditions })}
        blank={blank}
        addLabel={t('history:family.addCondition')}
        removeLabel={(number) => t('history:family.removeCondition', { number })}
      >
        {(had, change, number) => (
          <Stack gap={4} flex={1}>
            <Group gap="xs" wrap="nowrap" align="flex-end">
              <TermField
                flex={1}
                label={t('history:family.conditionNumber', { number })}
                terms={conditionTerms}
                value={had.code}
                onChange={(code) => change({ code })}
              />
              <NumberField
                w="6rem"
                label={t('history:family.onsetAge')}
                value={had.age}
                onChange={(age) => change({ age })}
              />
            </Group>
            {draft.life === 'deceased' ? (
              <Checkbox
                label={t('history:family.cause')}
                checked={had.cause}
                onChange={(event) => change({ cause: event.currentTarget.checked })}
              />
            ) : null}
          </Stack>
        )}
      </Repeater>
      <CommentField value={draft.note} onChange={(note) => set({ note })} />
    </RowFormWorkspace>
  )
}
