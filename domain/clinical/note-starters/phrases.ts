/** Dot-phrases that Chartkeep brings along. Written for Chartkeep; each practice makes them its own. */

export interface StarterPhrase {
  id: string
  /** Typed after the dot. */
  name: string
  text: string
}

export const starterPhrases: readonly StarterPhrase[] = [
  { id: '0193a000-0000-7000-8000-000000000201', name: 'meds', text: '{{medications}}' },
  { id: '0193a000-0000-7000-8000-000000000202', name: 'allergies', text: 'Allergies: {{allergies}}' },
  { id: '0193a000-0000-7000-8000-000000000203', name: 'problems', text: '{{problems}}' },
  { id: '0193a000-0000-7000-8000-000000000204', name: 'vitals', text: 'Vitals: {{vitals}}' },
  { id: '0193a000-0000-7000-8000-000000000205', name: 'results', text: '{{results}}' },
  { id: '0193a000-0000-7000-8000-000000000206', name: 'a1c', text: '{{last:A1c}}' },
  { id: '0193a000-0000-7000-8000-000000000207', name: 'intro', text: '{{name}} is a {{age}} {{sex}} seen for ***.' },
  { id: '0193a000-0000-7000-8000-000000000208', name: 'ap', text: '{{assessment}}' },
  {
    id: '0193a000-0000-7000-8000-000000000209',
    name: 'ros',
    text: `Review of systems (as asked today; delete what was not): ***
Constitutional: no fever, no weight loss
Cardiovascular: no chest pain, no palpitations
Respiratory: no cough, no shortness of breath
Gastrointestinal: no abdominal pain, no change in bowel habit
Genitourinary: no dysuria
Neurologic: no headache, no weakness
Psychiatric: no low mood`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000210',
    name: 'exam',
    text: `Examination (as found today; delete what was not examined): ***
General: well appearing, no distress
HEENT: mucous membranes moist, oropharynx clear
Neck: supple, no enlarged nodes
Heart: regular rate and rhythm, no murmur
Lungs: clear on both sides, breathing unlabored
Abdomen: soft, not tender
Extremities: no edema
Skin: no rash
Neurologic: alert, moves all limbs, gait normal`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000211',
    name: 'htn',
    text: `Hypertension: {{bp}}. Home readings: ***. Goal: ***. Plan: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000212',
    name: 'dm',
    text: `Diabetes: {{last:A1c}}. Goal: ***. Hypoglycemia: ***. Feet examined: ***. Eye examination: ***. Plan: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000213',
    name: 'uri',
    text: `Upper respiratory infection: onset ***, no shortness of breath reported: ***. Supportive care discussed. To return if fever persists, breathing worsens, or not better in *** days.`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000214',
    name: 'backpain',
    text: `Low back pain since ***. Weakness, numbness of the saddle, bladder or bowel change, fever, cancer, trauma: ***. Plan: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000215',
    name: 'tobacco',
    text: `Tobacco: ***. Advised to quit; readiness: ***. Support offered: ***. Minutes of counseling: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000216',
    name: 'consent',
    text: `Risks, benefits and alternatives of *** were discussed with ***. Questions were answered, and consent was given: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000217',
    name: 'rtc',
    text: `Return in *** or sooner if worse.`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000218',
    name: 'time',
    text: `Total time on the day of the visit: *** minutes, spent on ***.`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000219',
    name: 'interpreter',
    text: `The conversation was interpreted (language ***, interpreter ***).`,
  },
  { id: '0193a000-0000-7000-8000-000000000220', name: 'sign', text: `{{me}}, {{today}} {{time}}` },
]
