/**
 * Which new passwords are accepted (NIST SP 800-63B, 5.1.1.2): long enough, and not one of those that are tried first. No rules on
 * kinds of characters, no expiry. Instead of a list of a million leaked passwords, what such lists are made of: common words and
 * names, runs along the alphabet or the keyboard, repeats, years. These are taken out, and enough must be left.
 */
export const minPasswordLength = 12
/** Characters that must be left when everything obvious is taken out. */
const minRest = 8

export type PasswordFlaw = 'short' | 'name' | 'common' | 'repeat' | 'sequence'
export type PasswordStrength = 'fair' | 'good' | 'strong'

/** What lies near this user: user name, own name, name of the practice. */
export type NearWords = readonly string[]

/** Undefined where the password may be used. `common` also stands for a mixture of flaws. */
export function passwordFlaw(password: string, near: NearWords = []): PasswordFlaw | undefined {
  const text = password.normalize('NFKC').toLowerCase()
  if ([...password].length < minPasswordLength) return 'short'
  if (restAfter(text, near) >= minRest) return undefined
  if (withoutRepeats(text).length < minRest) return 'repeat'
  if (squeezed(withoutSequences(text)).length < minRest) return 'sequence'
  return squeezed(withoutWords(unleet(text), nearWords(near))).length < minRest ? 'name' : 'common'
}

/** For words beside the field: how much of the password is not obvious. Only for passwords without a flaw. */
export function passwordStrength(password: string, near: NearWords = []): PasswordStrength {
  const rest = restAfter(password.normalize('NFKC').toLowerCase(), near)
  if (rest >= 18) return 'strong'
  return rest >= 12 ? 'good' : 'fair'
}

function restAfter(text: string, near: NearWords): number {
  const words = [...nearWords(near), ...commonWords]
  const once = withoutRepeats(text)
  // "p4ssw0rd" is "password", but "1234" must be seen as digits first.
  const plain = withoutWords(withoutYears(withoutSequences(once)), words)
  return squeezed(withoutRepeats(withoutWords(unleet(plain), words))).length
}

/** `abcabcabc` -> `abc`; `aaab` -> `ab`: what is typed again adds nothing. */
function withoutRepeats(text: string): string {
  const inner = (text + text).indexOf(text, 1)
  const unit = inner < text.length ? text.slice(0, inner) : text
  return unit.replace(/(.)\1{2,}/gsu, '$1').replace(/(.{3,}?)\1+/gsu, '$1')
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  // Up and down across the rows of keys, and over the block of numbers.
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1qazxsw23edcvfr45tgbnhy67ujm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qweasdzxc',
  '147258369',
  '741852963',
  '789456123',
  '159357',
  '159753456852',
  '1029384756',
  '!@#$%^&*()',
].flatMap((row) => [row, [...row].reverse().join('')])
const shortestRun = 4

/** Takes out stretches of four and more that follow the alphabet, the digits or a row of keys, forwards or backwards. */
function withoutSequences(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const run = longestRun(text, at)
    if (run >= shortestRun) at += run
    else {
      rest += text[at]
      at += 1
    }
  }
  return rest
}

function longestRun(text: string, at: number): number {
  let length = 0
  while (at + length < text.length && rows.some((row) => row.includes(text.slice(at, at + length + 1)))) length += 1
  return length
}

const withoutYears = (text: string) => text.replace(/(?<!\d)(19|20)\d\d(?!\d)/g, '')

const likeLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
}
const unleet = (text: string) => text.replace(/[01!34@5$7]/g, (c) => likeLetters[c] ?? c)

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ' '), text)
}

/** Only what counts: letters and digits. A row of spaces or marks is no secret. */
const squeezed = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The words of names, longest first, so that none hides a part of another. */
function nearWords(near: NearWords): string[] {
  const words = near.flatMap((name) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  return longestFirst(words.filter((word) => word.length >= 3))
}

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length)
}

/** What leaked lists are full of, and what people of this trade think of first. */
const commonWords = longestFirst([
  ...'password passwort passwd passphrase motdepasse contrasena kennwort parola welcome willkommen letmein login signin'.split(
    ' ',
  ),
  ...'admin administrator root guest user test tester default secret access master changeme changeit temp temporary'.split(
    ' ',
  ),
  ...'chartkeep chart charts medical medicine clinic practice doctor doctors nurse office patient patients health hospital'.split(
    ' ',
  ),
  ...'emr ehr hipaa frontdesk reception computer windows microsoft google apple internet server desktop laptop'.split(
    ' ',
  ),
  ...'iloveyou ilove love lover lovely forever princess prince angel baby babygirl sweetheart sunshine flower butterfly'.split(
    ' ',
  ),
  ...'dragon monkey tiger lion eagle falcon panther mustang ferrari porsche mercedes corvette harley yamaha honda'.split(
    ' ',
  ),
  ...'football baseball basketball soccer hockey golf liverpool arsenal chelsea barcelona yankees lakers cowboys steelers'.split(
    ' ',
  ),
  ...'superman batman spiderman pokemon starwars matrix naruto hello goodbye whatever nothing trustno1 qwerty qwertz azerty'.split(
    ' ',
  ),
  ...'spring summer autumn fall winter january february march april june july august september october november december'.split(
    ' ',
  ),
  ...'monday tuesday wednesday thursday friday saturday sunday america london chicago boston dallas houston'.split(' '),
  ...'michael jennifer jessica jordan michelle daniel ashley thomas charlie andrew joshua matthew robert anthony william'.split(
    ' ',
  ),
  ...'christopher alexander elizabeth victoria benjamin jonathan nicholas samantha stephanie patricia jesus christ'.split(
    ' ',
  ),
  ...'thisis mypass unbelievable whatthe fuck manchester england germany canada mexico california florida texas'.split(
    ' ',
  ),
  ...'freedom shadow killer hunter ranger soldier summer silver golden purple orange banana chocolate cookie pepper ginger'.split(
    ' ',
  ),
  ...[
    'correct horse battery staple',
    'correcthorsebatterystaple',
    'asdf',
    'qwer',
    'zxcv',
    'abc',
    '123',
    '111',
    '000',
    '666',
    '777',
    '007',
    '420',
  ],
])
