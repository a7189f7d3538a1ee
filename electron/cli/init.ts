/** `chartkeep init`: a new practice, its first user, its recovery code. */
import { minPasswordLength } from '../../domain/access/password.ts'
import { defineCommand, done, print, printJson, required, say } from './command.ts'
import { userPath } from './files.ts'
import { passwordFromEnvironment, withService } from './practice.ts'

export const init = defineCommand({
  usage: '--data DIR --practice NAME --user NAME [--display-name NAME] [--json]',
  help: [
    `The password of the first user is read from CHARTKEEP_PASSWORD (at least ${minPasswordLength} characters, nothing easy to guess).`,
    'The recovery code is shown this once: it opens the practice when the password is lost.',
  ].join('\n'),
  options: {
    data: { type: 'string' },
    practice: { type: 'string' },
    user: { type: 'string' },
    'display-name': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values }) {
    const data = userPath(required(values.data, '--data DIR'))
    const practice = required(values.practice, '--practice NAME')
    const userName = required(values.user, '--user NAME')
    const password = passwordFromEnvironment()
    const { recoveryCode } = await withService(data, (client) =>
      client.setup.create({ practice, userName, displayName: values['display-name'] ?? userName, password }),
    )
    if (values.json) printJson({ data, practice, user: userName, recoveryCode })
    else print(`Recovery code: ${recoveryCode}`)
    say(`The practice is in ${data}. Keep the recovery code on paper, away from this computer.`)
    return done
  },
})
