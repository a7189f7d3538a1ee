import { Checkbox, Radio, SimpleGrid, Stack } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeableConcept, Coding, OmbCategories } from '../../../domain/resources/index.ts'
import {
  declined,
  ethnicities,
  languages,
  maritalStatuses,
  races,
  unknown,
} from '../../../domain/terminology/demographics.ts'
import type { Term } from '../../../domain/terminology/term.ts'
import { ConceptSelect } from '../../components/concept-select.tsx'
import { Section } from '../../components/page.tsx'
import { Repeater } from '../../components/repeater.tsx'
import { type DraftProps, sameFields } from './draft.ts'

const noAnswer: readonly Term[] = [declined, unknown]

const fields = ['race', 'ethnicity', 'maritalStatus', 'communication'] as const
type Fields = (typeof fields)[number]

/** Race, ethnicity and language as 45 CFR 170.315(a)(5) asks: several races, and "declined" as an answer of its own. */
export const BackgroundSection = memo(
  function BackgroundSection({ draft, set }: DraftProps<Fields>) {
    const { t } = useTranslation()
    const raceTexts = textsOf(draft.race, [...races, ...noAnswer])
    const ethnicityText = textsOf(draft.ethnicity, [...ethnicities, ...noAnswer])[0] ?? ''
    return (
      <Section title={t('registration:background.title')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
          <Checkbox.Group
            label={t('registration:race')}
            description={detailText(draft.race)}
            value={raceTexts}
            onChange={(chosen) =>
              set({ race: categories(draft.race, lastWord(raceTexts, chosen), [...races, ...noAnswer]) })
            }
          >
            <Stack gap={6} mt={6}>
              {[...races, ...noAnswer].map(({ text }) => (
                <Checkbox key={text} value={text} label={text} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Stack gap="md">
            <Radio.Group
              label={t('registration:ethnicity')}
              description={detailText(draft.ethnicity)}
              value={ethnicityText}
              onChange={(chosen) =>
                set({ ethnicity: categories(draft.ethnicity, [chosen], [...ethnicities, ...noAnswer]) })
              }
            >
              <Stack gap={6} mt={6}>
                {[...ethnicities, ...noAnswer].map(({ text }) => (
                  <Radio key={text} value={text} label={text} />
                ))}
              </Stack>
            </Radio.Group>
            <ConceptSelect
              label={t('registration:maritalStatus')}
              terms={maritalStatuses}
              value={draft.maritalStatus}
              onChange={(maritalStatus) => set({ maritalStatus })}
            />
          </Stack>
        </SimpleGrid>
        <Languages draft={draft} set={set} />
      </Section>
    )
  },
  sameFields(...fields),
)

function Languages({ draft, set }: DraftProps<'communication'>) {
  const { t } = useTranslation()
  const all = draft.communication ?? []
  const preferred = all.find((one) => one.preferred)
  const others = all.filter((one) => one !== preferred)
  const setAll = (first: CodeableConcept | undefined, rest: typeof others) =>
    set({ communication: [...(first ? [{ language: first, preferred: true }] : []), ...rest] })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mt="md">
      <ConceptSelect
        label={t('registration:language')}
        terms={languages}
        searchable
        value={preferred?.language}
        onChange={(language) => setAll(language, others)}
      />
      <Repeater
        items={others}
        onChange={(rest) => setAll(preferred?.language, rest)}
        blank={{ language: {} }}
        addLabel={t('registration:addLanguage')}
        removeLabel={(number) => t('registration:removeLanguage', { number })}
      >
        {(one, change) => (
          <ConceptSelect
            style={{ flex: 1 }}
            label={t('registration:otherLanguage')}
            terms={languages}
            searchable
            value={one.language}
            onChange={(language) => change({ language: language ?? {} })}
          />
        )}
      </Repeater>
    </SimpleGrid>
  )
}

const codeOf = ({ system, code }: Coding) => `${system}|${code}`

function textsOf(value: OmbCategories | undefined, terms: readonly Term[]): string[] {
  const codes = new Set(value?.ombCategory?.map(codeOf))
  return terms.filter((term) => term.coding.some((coding) => codes.has(codeOf(coding)))).map((term) => term.text)
}

/** "Declined" and "unknown" exclude every other answer, and are given up when one is chosen. */
function lastWord(before: readonly string[], after: readonly string[]): readonly string[] {
  const isNone = (text: string) => noAnswer.some((term) => term.text === text)
  const added = after.find((text) => !before.includes(text))
  if (added === undefined) return after
  return isNone(added) ? [added] : after.filter((text) => !isNone(text))
}

/** Detailed codes that came from elsewhere stay; the text says again what was chosen (US Core demands one). */
function categories(
  before: OmbCategories | undefined,
  chosen: readonly string[],
  terms: readonly Term[],
): OmbCategories | undefined {
  const picked = terms.filter((term) => chosen.includes(term.text))
  const detailed = before?.detailed
  if (picked.length === 0 && !detailed) return undefined
  const text = [...picked.map((term) => term.text), ...(detailed ?? []).map((c) => c.display ?? c.code ?? '')]
  return {
    ...(picked.length > 0 ? { ombCategory: picked.flatMap((term) => term.coding) } : {}),
    ...(detailed ? { detailed } : {}),
    text: text.filter(Boolean).join(', '),
  }
}

function detailText(value: OmbCategories | undefined): string | undefined {
  return value?.detailed?.map((coding) => coding.display ?? coding.code).join(', ')
}
