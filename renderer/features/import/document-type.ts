/** LOINC's names of document types come in capitals from many senders: `REFERRAL NOTE` is read as `Referral note`. */
export function documentTypeText(name: string): string {
  const shouted = name === name.toUpperCase() && /[A-Z]{4}/.test(name)
  return shouted ? name.charAt(0) + name.slice(1).toLowerCase() : name
}
