import { Alert, Button, Stack, Text } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../components/states.tsx'

/** Why nothing left. A chart that changed after its preview is shown anew before it can leave. */
export function SaveError({ error, onPreviewAgain }: { error: unknown; onPreviewAgain: () => void }) {
  const { t } = useTranslation()
  if (!(error instanceof ORPCError) || error.code !== 'CONFLICT')
    return <ErrorNote error={error} kept={t('export:nothingLeft')} />
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      p="sm"
      title={t('export:changed.title')}
      icon={<IconAlertTriangle aria-hidden />}
    >
      <Stack gap={4} align="flex-start">
        <Text size="sm">{t('export:nothingLeft')}</Text>
        <Button variant="default" size="xs" mt={4} onClick={onPreviewAgain}>
          {t('export:changed.again')}
        </Button>
      </Stack>
    </Alert>
  )
}
