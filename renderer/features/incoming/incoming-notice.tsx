import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { useMay } from '../../components/may.tsx'
import { Section } from '../../components/page.tsx'
import { FolderProblem } from './folder-problem.tsx'

/** On the first screen: what came in and nobody knows whose it is, what was refused, and a folder that is gone. */
export function IncomingNotice() {
  const { t } = useTranslation()
  const may = useMay('file-documents')
  const unmatched = useQuery({ ...orpc.receiving.unmatched.queryOptions(), enabled: may }).data?.length ?? 0
  const files = orpc.receiving.files.queryOptions({ input: { only: 'refused' } })
  const refused = useQuery({ ...files, enabled: may }).data?.length ?? 0
  if (unmatched + refused === 0) return <FolderProblem link />
  return (
    <>
      <FolderProblem link />
      <Section title={t('incoming:home.title')} count={unmatched + refused}>
        <Stack gap={4}>
          {unmatched > 0 ? (
            <LinkTo to="/import" size="sm">
              {t('incoming:home.unmatched', { count: unmatched })}
            </LinkTo>
          ) : null}
          {refused > 0 ? (
            <LinkTo to="/import" size="sm">
              {t('incoming:home.refused', { count: refused })}
            </LinkTo>
          ) : null}
        </Stack>
      </Section>
    </>
  )
}
