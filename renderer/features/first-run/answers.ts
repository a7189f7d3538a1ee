import { fold } from '../../../domain/format/fold.ts'

/** What the first run asks for, step by step. */
export interface Answers {
  practice: string
  displayName: string
  userName: string
  password: string
  /** Empty: the folder that the service suggests, chosen later in the settings. */
  backupFolder: string
  demoPatients: number
  /** A list of patients is taken in next. */
  list: boolean
}

export const noAnswers: Answers = {
  practice: '',
  displayName: '',
  userName: '',
  password: '',
  backupFolder: '',
  demoPatients: 0,
  list: false,
}

/** `Dr. Ann Lee MD` -> `ann`: what the sign-in screen will show, until somebody types another. */
export function suggestedUserName(displayName: string): string {
  const words = fold(displayName)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !['dr', 'mr', 'mrs', 'ms', 'prof'].includes(word))
  return words[0] ?? ''
}
