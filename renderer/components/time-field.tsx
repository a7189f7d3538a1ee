import { useTranslation } from 'react-i18next'
import { parseTypedTime } from '../../domain/format/time.ts'
import { type Reading, TypedField, type TypedFieldProps } from './typed-field.tsx'

/** A time of day as people type it, to `HH:MM`, shown so: with 24 hours, whatever the browser's language is. */
export function TimeField(props: Omit<TypedFieldProps<string>, 'read' | 'show'>) {
  const { t } = useTranslation()
  const read = (text: string): Reading<string> => {
    const time = parseTypedTime(text)
    return time ? { value: time } : { problem: t('common:time.wrong') }
  }
  return <TypedField placeholder={t('common:time.example')} {...props} read={read} show={(time) => time} />
}
