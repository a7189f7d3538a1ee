import { Fieldset, Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AllergyIntoleranceContent } from '../../../../domain/resources/index.ts'
import { reactions as reactionTerms } from '../../../../domain/terminology/reactions.ts'
import { Repeater } from '../../../components/repeater.tsx'
import { TermField } from '../rows/term-field.tsx'

export type ReactionDraft = NonNullable<AllergyIntoleranceContent['reaction']>[number]

const severities = ['mild', 'moderate', 'severe'] as const

export interface ReactionFieldsProps {
  reactions: ReactionDraft[]
  onChange: (reactions: ReactionDraft[]) => void
}

/** What happened, and how badly. Further manifestations that an outside record gave to one reaction stay with it. */
export function ReactionFields({ reactions, onChange }: ReactionFieldsProps) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('chart:allergies.reactions')}>
      <Stack gap="xs">
        <Repeater
          items={reactions}
          onChange={onChange}
          blank={{ manifestation: [] }}
          addLabel={t('chart:allergies.addReaction')}
          removeLabel={(number) => t('chart:allergies.removeReaction', { number })}
        >
          {(reaction, change, number) => (
            <>
              <TermField
                flex={1}
                label={t('chart:allergies.reactionNumber', { number })}
                terms={reactionTerms}
                value={reaction.manifestation[0]}
                onChange={(first) => {
                  const others = reaction.manifestation.slice(1)
                  change({ manifestation: first ? [first, ...others] : others })
                }}
              />
              <Select
                w="8.5rem"
                label={t('chart:severity')}
                clearable
                data={severities.map((value) => ({ value, label: t(`chart:allergies.severity.${value}`) }))}
                value={reaction.severity ?? null}
                onChange={(value) => change({ severity: (value ?? undefined) as ReactionDraft['severity'] })}
              />
            </>
          )}
        </Repeater>
      </Stack>
    </Fieldset>
  )
}
