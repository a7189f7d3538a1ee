import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../domain/format/date.ts'
import { conceptText } from '../../../domain/format/name.ts'
import { orpc } from '../../client.ts'
import { Section } from '../../components/page.tsx'
import { ErrorNote } from '../../components/states.tsx'
import { PatientLink } from './patient-link.tsx'

/** Colleagues' notes that wait for the user's co-signature. Who is never asked sees nothing of it. */
export function NotesToCosign() {
  const { t } = useTranslation()
  const { data: notes = [], error } = useQuery(orpc.clinicalNote.toCosign.queryOptions())
  if (error) return <ErrorNote error={error} />
  if (notes.length === 0) return null
  return (
    <Section title={t('home:toCosign')} count={notes.length}>
      <Stack gap="xs">
        {notes.map((note) => (
          <div key={note.id}>
            <PatientLink patientId={note.patientId} section="notes" />
            <Text size="xs" c="dimmed">
              {t('home:cosignLine', {
                what: note.title ?? conceptText(note.type),
                who: note.author?.[0]?.display ?? t('common:notKnown'),
                when: formatDateTime(note.signedAt),
              })}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
