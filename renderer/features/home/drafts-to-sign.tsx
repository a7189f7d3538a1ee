import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { EmptyState, Loaded } from '../../components/states.tsx'
import { PatientLink } from './patient-link.tsx'

/** The user's own notes that nobody else counts on until they are signed. */
export function DraftsToSign() {
  const { t } = useTranslation()
  const drafts = useQuery(orpc.clinicalNote.drafts.queryOptions())
  return (
    <Section title={t('home:drafts')} count={drafts.data?.length || undefined}>
      <Loaded query={drafts}>
        {(notes) =>
          notes.length === 0 ? (
            <EmptyState title={t('home:noDrafts')} hint={t('home:noDraftsHint')} />
          ) : (
            <Stack gap="xs">
              {notes.map((note) => (
                <div key={note.id}>
                  <PatientLink patientId={note.patientId} section="notes" />
                  <Text size="xs" c="dimmed">
                    {t('home:draftLine', {
                      what: note.title ?? conceptText(note.type),
                      when: formatDateTime(note.updatedAt),
                    })}
                  </Text>
                </div>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Section>
  )
}
