import { useTranslation } from 'react-i18next'
import { formatDate, localDate, parseTypedDate, parseTypedPartialDate } from '../../domain/format/date.ts'
import { type Reading, TypedField, type TypedFieldProps } from './typed-field.tsx'

export interface DateFieldProps extends Omit<TypedFieldProps<string>, 'read' | 'show'> {
  /** `partial` takes a month or a year as well. */
  precision?: 'day' | 'partial'
  /** Refuses days after today. */
  past?: boolean
}

/** A date as people type it, to `YYYY-MM-DD` (or less, see `precision`), shown as `dd-Mmm-yyyy`. */
export function DateField({ precision = 'day', past = false, ...rest }: DateFieldProps) {
  const { t } = useTranslation()
  const read = (text: string): Reading<string> => {
    const date = precision === 'day' ? parseTypedDate(text) : parseTypedPartialDate(text)
    if (!date) return { problem: t(`common:date.${precision}`) }
    return past && date > localDate() ? { problem: t('common:date.future') } : { value: date }
  }
  return <TypedField placeholder={t('common:date.example')} {...rest} read={read} show={formatDate} />
}
