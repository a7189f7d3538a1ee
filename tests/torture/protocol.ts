/** What the torturer and the process it tortures say to each other. */

export const user = { userName: 'ann', password: 'a long enough password' }

/** Stands in every chart that is written here, and must stand in no message. */
export const unmistakable = 'Zebulonsdottir'

export interface HostOrder {
  work: 'writes' | 'imports' | 'backups' | 'keys' | 'migrate' | 'restore'
  dir: string
  seed: number
  /** Other than the first one. */
  password?: string
  /** The backup to restore. */
  path?: string
  /** After a refusal, too. */
  goOn?: boolean
  /** With the data folder to itself, as the application has it. */
  host?: boolean
  /** Milliseconds, added to the computer's clock. */
  clockOffset?: number
}

/** Something that was promised to be on the disk. */
export type Ack =
  | { type: 'Patient' | 'Condition' | 'ClinicalNote'; id: string; versionId: number }
  | { type: 'ImportDocument'; id: string }
  | { type: 'Decision'; id: string; added: number }
  | { backup: string }
  | { password: string }
  | { migrated: true }
  | { restored: true }

export interface Refusal {
  code: string
  message: string
}
