import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface CommentFieldProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
}

/** What no other field of the form has room for. */
export function CommentField({ value, onChange, placeholder }: CommentFieldProps) {
  const { t } = useTranslation()
  return (
    <Textarea
      label={t('chart:comment')}
      autosize
      minRows={2}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
