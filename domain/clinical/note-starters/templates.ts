/** Templates that Chartkeep brings along, for family medicine. Written for Chartkeep; each practice makes them its own. */

export interface StarterTemplate {
  /** Never changes: a practice's own version of it goes by this id. */
  id: string
  name: string
  /** The words of domain/terminology/note-types.ts. */
  type: string
  text: string
}

export const starterTemplates: readonly StarterTemplate[] = [
  {
    id: '0193a000-0000-7000-8000-000000000101',
    name: 'SOAP visit',
    type: 'Progress note',
    text: `Subjective
{{name}} is a {{age}} {{sex}} seen for {{reason}}.
***

Objective
Vitals: {{vitals}}
Exam: ***

Assessment
{{assessment}}

Plan
***
Follow-up: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000102',
    name: 'SOAP visit, chronic care',
    type: 'Progress note',
    text: `Subjective
{{name}} is a {{age}} {{sex}} here for follow-up of chronic conditions.
Interval history: ***
Taking medications as prescribed: ***
Side effects: ***

Medications
{{medications}}

Allergies: {{allergies}}

Objective
Vitals: {{vitals}}
Last A1c: {{last:A1c}}
Last creatinine: {{last:creatinine}}
Exam: ***

Assessment and plan
{{assessment}}

Follow-up: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000103',
    name: 'History and physical',
    type: 'History and physical',
    text: `Chief complaint
{{reason}}

History of present illness
{{name}} is a {{age}} {{sex}} who presents with ***.

Past medical history
{{problems}}

Surgical history
***

Medications
{{medications}}

Allergies
{{allergies}}

Family history
***

Social history
Tobacco: ***
Alcohol: ***
Living situation and work: ***

Review of systems
***

Physical examination
Vitals: {{vitals}}
General: ***
HEENT: ***
Neck: ***
Heart: ***
Lungs: ***
Abdomen: ***
Extremities: ***
Skin: ***
Neurologic: ***

Results
{{results}}

Assessment and plan
{{assessment}}`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000104',
    name: 'Well child visit',
    type: 'Progress note',
    text: `Well child visit
{{name}}, {{age}} {{sex}}, born {{dob}}, here with ***.

Concerns of the family
***

Nutrition, sleep, elimination
***

Development
Motor: ***
Language: ***
Social: ***
Screening tool and score: ***

Growth and vitals
{{vitals}}
Growth percentiles reviewed: ***

Immunizations on record
{{immunizations}}
Given today: ***

Examination
***

Guidance given
Safety: ***
Nutrition and activity: ***
Sleep: ***

Assessment and plan
***
Next well visit: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000105',
    name: 'Adult preventive visit',
    type: 'Progress note',
    text: `Preventive visit
{{name}} is a {{age}} {{sex}} here for a preventive visit.
Concerns today: ***

History reviewed
Problems: {{problems}}
Allergies: {{allergies}}
Family history: ***
Tobacco, alcohol, other substances: ***
Mood (PHQ-2): ***
Falls, safety at home: ***

Medications
{{medications}}

Examination
Vitals: {{vitals}}
***

Screening
Colorectal: ***
Breast or cervical: ***
Lipids: {{last:LDL cholesterol, calculated}}
Diabetes: {{last:A1c}}

Immunizations on record
{{immunizations}}
Due: ***

Plan
***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000106',
    name: 'Procedure',
    type: 'Procedure note',
    text: `Procedure: ***
Indication: ***
Site and side: ***

Consent
Risks, benefits and alternatives were discussed with ***; questions were answered. Consent: ***
Patient, procedure and site were verified before starting: ***

Allergies: {{allergies}}
Anticoagulants: ***

Technique
Preparation: ***
Anesthesia (agent, dose, lot): ***
Description: ***
Specimens: ***
Blood loss: ***
Complications: ***

After care
Instructions given to ***.
Return for: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000107',
    name: 'Phone call',
    type: 'Telephone note',
    text: `Phone call {{today}}, {{time}}
Spoke with: ***
Identity checked by name and date of birth: ***

Reason
{{reason}}

What was said
***

Allergies: {{allergies}}

Advice given
***
Caller understands and agrees: ***
To call back or be seen if: ***`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000108',
    name: 'Referral letter',
    type: 'Referral note',
    text: `{{today}}

To: ***
From: {{me}}, {{practice}}
About: {{name}}, born {{dob}}, record number {{mrn}}

Dear Colleague,

Thank you for seeing {{name}}, a {{age}} {{sex}}, for ***.

Question
***

History
***

Active problems
{{problems}}

Medications
{{medications}}

Allergies
{{allergies}}

Recent results
{{results}}

Please let me know what you find and recommend. We go on caring for ***.

With kind regards,
{{me}}`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000109',
    name: 'Letter to the patient: results',
    type: 'Letter',
    text: `{{today}}

Dear {{name}},

Your recent results have come in:

***

What this means: ***
What to do next: ***

Please call {{practice}} with any question.

Sincerely,
{{me}}`,
  },
  {
    id: '0193a000-0000-7000-8000-000000000110',
    name: 'Letter: work or school',
    type: 'Letter',
    text: `{{today}}

To whom it may concern,

{{name}}, born {{dob}}, was seen at {{practice}} on {{today}}.

Please excuse the absence from *** to ***.
Restrictions on return: ***

{{me}}`,
  },
]
