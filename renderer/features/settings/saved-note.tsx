import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Says that a form was saved, to the eye and to a screen reader. */
export function SavedNote({ shown, text }: { shown: boolean; text?: string }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-live="polite">
      {shown ? (
        <Text size="sm" c="var(--mantine-color-teal-light-color)" ta="end" mt="xs">
          {text ?? t('common:saved')}
        </Text>
      ) : null}
    </div>
  )
}
