/**
 * Text that means harm, as it may come in a name, a note, a file name or an outside record. Each one would, where it became markup
 * or script, set `window.__ran`, open a dialog, or ask another computer for something: all three are watched.
 */
const evil = 'http://evil.example'

export const payloads: readonly string[] = [
  '<script>window.__ran=1</script>',
  '"><script>window.__ran=2</script>',
  "'><img src=x onerror=window.__ran=3>",
  '<img src=x onerror="alert(4)">',
  `<img src="${evil}/5.png">`,
  '<svg onload=window.__ran=6>',
  '<svg><script>window.__ran=7</script></svg>',
  '<svg><animate onbegin=window.__ran=8 attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.__ran=9</script>"></iframe>',
  '<iframe src="javascript:parent.__ran=10"></iframe>',
  '<a href="javascript:window.__ran=11">read me</a>',
  '<body onload=window.__ran=12>',
  '<details open ontoggle=window.__ran=13>',
  '<input autofocus onfocus=window.__ran=14>',
  '<video><source onerror=window.__ran=15></video>',
  `<link rel=stylesheet href="${evil}/16.css">`,
  `<style>@import "${evil}/17.css";</style>`,
  `<div style="background:url(${evil}/18.png)">x</div>`,
  `<meta http-equiv=refresh content="0;url=${evil}/19">`,
  `<base href="${evil}/">`,
  `<object data="${evil}/21.swf"></object>`,
  `<embed src="${evil}/22.svg">`,
  `<form action="${evil}/23"><button autofocus>go</button></form>`,
  '<math><mtext></mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__ran=24&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=window.__ran=25>">',
  '</title><script>window.__ran=26</script>',
  '</textarea><script>window.__ran=27</script>',
  '--><script>window.__ran=28</script><!--',
  ']]><script>window.__ran=29</script>',
  '$' + '{window.__ran=30}{{window.__ran=30}}',
  '{{constructor.constructor("window.__ran=31")()}}',
  '&lt;script&gt;window.__ran=32&lt;/script&gt;',
  '&#60;script&#62;window.__ran=33&#60;/script&#62;',
  '\\u003cscript\\u003ewindow.__ran=34\\u003c/script\\u003e',
  '<scr\u0000ipt>window.__ran=35</scr\u0000ipt>',
  '\uFF1Cscript\uFF1Ewindow.__ran=36\uFF1C/script\uFF1E',
  'javascript:window.__ran=37',
  'data:text/html,<script>window.__ran=38</script>',
  '" onmouseover="window.__ran=39" x="',
  "' style='animation:x' onanimationstart='window.__ran=40' x='",
  '\u202Egnp.exe\u202C<b onclick=window.__ran=41>',
  `[click](javascript:window.__ran=42) ![x](${evil}/42.png)`,
  '=HYPERLINK("http://evil.example/43","see")',
  '$t(common:cancel) $t(export:title, {"x":"<script>window.__ran=44</script>"})',
  `<x:script xmlns:x="http://www.w3.org/1999/xhtml">window.__ran=45</x:script>`,
  '<template><script>window.__ran=46</script></template>',
]

/** Deterministic, so that a finding can be found again. */
export function payloadAt(index: number): string {
  return payloads[index % payloads.length] ?? ''
}

const free = new Set([
  'text',
  'display',
  'title',
  'description',
  'valueString',
  'patientInstruction',
  'comment',
  'value',
])
/** Where `value` is a number's or a code's. */
const keepInside = new Set(['identifier', 'valueQuantity', 'doseQuantity', 'quantity', 'telecom', 'udiCarrier'])

/** The same content with harm in every field that people or other systems write as they like. */
export function poisoned<T>(content: T, payload: string): T {
  return poison(content, payload) as T
}

function poison(value: unknown, payload: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => poison(one, payload, key))
  if (typeof value !== 'object' || value === null) return typeof value === 'string' && free.has(key) ? payload : value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, keepInside.has(name) ? inner : poison(inner, payload, name)]),
  )
}

const xml = (text: string) =>
  text.replaceAll('\u0000', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A C-CDA document whose narrative is HTML that does harm, and whose entries' words are the payload. */
export function hostileCcda(template: string, payload: string): string {
  const narrative = `<script>window.__ran=101</script><img src="${evil}/101.png" onerror="window.__ran=102"/><iframe src="javascript:parent.__ran=103"/><a href="javascript:window.__ran=104">${xml(payload)}</a><svg xmlns="http://www.w3.org/2000/svg" onload="window.__ran=105"/>`
  return template
    .replace(/(<text>)/g, `$1<paragraph onclick="window.__ran=106">${narrative}</paragraph>`)
    .replace(/<title>[^<]*<\/title>/g, `<title>${xml(payload)}</title>`)
    .replace(/displayName="[^"]*"/g, `displayName="${xml(payload)}"`)
}

/** A FHIR bundle whose narrative does the same. */
export function hostileBundle(bundle: object, payload: string): string {
  const div = `<div xmlns="http://www.w3.org/1999/xhtml" onclick="window.__ran=111"><script>window.__ran=112</script><img src="${evil}/112.png" onerror="window.__ran=113"/>${xml(payload)}</div>`
  return JSON.stringify(bundle, (key, value: unknown) => {
    if (key === 'resource') return { ...(value as object), text: { status: 'generated', div } }
    return free.has(key) && typeof value === 'string' && key !== 'value' ? payload : value
  })
}

export function hostileHl7(message: string, payload: string): string {
  const safe = payload
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\E\\')
    .replaceAll('|', '\\F\\')
    .replaceAll('^', '\\S\\')
    .replaceAll('&', '\\T\\')
    .replaceAll('~', '\\R\\')
  return message
    .replaceAll('Glucose', safe)
    .replaceAll('Repeat in three months', safe)
    .replaceAll('Drawn while fasting.', safe)
}
