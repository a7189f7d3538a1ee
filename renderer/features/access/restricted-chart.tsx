import { ORPCError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../client.ts'
import { LinkTo } from '../../components/link.tsx'
import { Page, Section } from '../../components/page.tsx'
import { ReasonForm } from './reason-form.tsx'

/** The patient whose restricted chart was asked for without a reason; undefined for any other failure. */
export function restrictedPatientOf(error: unknown): string | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'FORBIDDEN') return undefined
  return error.data?.needs === 'restricted-chart' ? error.data.patientId : undefined
}

/** In the place of a restricted chart: it opens with a reason. Names nobody. */
export function RestrictedChart({ patientId }: { patientId: string }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const open = useMutation(
    orpc.chartAccess.open.mutationOptions({
      // What was refused is asked for again, whatever it was.
      onSuccess: () => queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' }),
    }),
  )
  return (
    <Page title={t('access:restricted.title')} width="form">
      <Section title={t('access:restricted.section')} hint={t('access:restricted.hint')}>
        <ReasonForm
          label={t('access:restricted.reason')}
          hint={t('access:restricted.reasonHint')}
          submitLabel={t('access:restricted.open')}
          busy={open.isPending}
          error={open.error}
          onSubmit={(reason) => open.mutate({ patientId, reason })}
        />
      </Section>
      <LinkTo to="/">{t('frame:goHome')}</LinkTo>
    </Page>
  )
}
