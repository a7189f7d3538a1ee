import { Badge, Group, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DuplicateCandidate } from '../../../domain/contract/patient.ts'
import type { PatientContent } from '../../../domain/resources/index.ts'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Section } from '../../components/page.tsx'
import { PatientIdentity, PatientStateBadges } from '../../components/patient-identity.tsx'
import { EmptyState, ErrorNote } from '../../components/states.tsx'
import { isSearchable } from './draft.ts'

/** From this score on the same person, but for a clerical error (domain/clinical/patient-match). */
const certain = 0.95
/** From this score on it is asked about before saving. */
const worthAsking = 0.2

export function needsConfirmation(candidates: readonly DuplicateCandidate[]): readonly DuplicateCandidate[] {
  return candidates.filter((candidate) => candidate.score >= worthAsking)
}

/** Who may be the same person, looked up while the name and birth date are being typed. */
export function DuplicateWatch({ content, exceptId }: { content: PatientContent; exceptId?: string }) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(content, 200)
  const enabled = isSearchable(settled)
  const duplicates = useQuery({
    ...orpc.patient.duplicates.queryOptions({ input: { content: settled, exceptId } }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const found = enabled ? (duplicates.data ?? []) : []
  return (
    <Section title={t('registration:duplicates.title')} count={found.length || undefined}>
      <div role="status" aria-live="polite">
        {duplicates.isError ? <ErrorNote error={duplicates.error} /> : null}
        {found.length > 0 ? (
          <DuplicateList candidates={found} />
        ) : duplicates.isError ? null : (
          <EmptyState
            title={t(enabled && duplicates.data ? 'registration:duplicates.none' : 'registration:duplicates.waiting')}
          />
        )}
      </div>
    </Section>
  )
}

/** Each with what speaks for and against its being the same person. */
export function DuplicateList({ candidates }: { candidates: readonly DuplicateCandidate[] }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      {candidates.map(({ patient, score, evidence }) => (
        <div key={patient.id}>
          <PatientIdentity patient={patient} />
          <Group gap={6} my={2}>
            <Badge color={score >= certain ? 'red' : 'yellow'} variant="light">
              {t(score >= certain ? 'registration:duplicates.certain' : 'registration:duplicates.possible')}
            </Badge>
            <PatientStateBadges patient={patient} />
          </Group>
          <Text size="sm" c="dimmed">
            {evidence.join(' · ')}
          </Text>
          <LinkTo to="/patients/$patientId" params={{ patientId: patient.id }} size="sm">
            {t('registration:duplicates.open')}
          </LinkTo>
        </div>
      ))}
    </Stack>
  )
}
