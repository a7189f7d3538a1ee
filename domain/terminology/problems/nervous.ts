/** Headache, seizures, nerves, movement, sleep and pain. Columns and sources: ../problems.ts. */
export const nervous = `
Migraine|G43.909|Migraine, unspecified, not intractable, without status migrainosus|37796009|=|headache
Migraine with aura|G43.109|Migraine with aura, not intractable, without status migrainosus|4473006|=
Migraine without aura|G43.009|Migraine without aura, not intractable, without status migrainosus|||headache
Chronic migraine|G43.709|Chronic migraine without aura, not intractable, without status migrainosus|||headache
Migraine without aura, intractable|G43.019|Migraine without aura, intractable, without status migrainosus|||headache
Migraine, intractable|G43.919|Migraine, unspecified, intractable, without status migrainosus|||headache
Menstrual migraine|G43.829|Menstrual migraine, not intractable, without status migrainosus|||headache
Tension-type headache|G44.209|Tension-type headache, unspecified, not intractable|398057008|=|tension-headache
Chronic tension-type headache|G44.229|Chronic tension-type headache, not intractable
Cluster headache|G44.009|Cluster headache syndrome, unspecified, not intractable
Medication overuse headache|G44.40|Drug-induced headache, not elsewhere classified, not intractable|||rebound drug-induced
Post-traumatic headache|G44.309|Post-traumatic headache, unspecified, not intractable
Headache|R51.9|Headache, unspecified|25064002|=
Epilepsy|G40.909|Epilepsy, unspecified, not intractable, without status epilepticus|84757009|=|seizure
Focal epilepsy with complex partial seizures|G40.209|Localization-related (focal) (partial) symptomatic epilepsy and epileptic syndromes with complex partial seizures, not intractable, without status epilepticus
Generalized epilepsy|G40.309|Generalized idiopathic epilepsy and epileptic syndromes, not intractable, without status epilepticus
Seizure|R56.9|Unspecified convulsions|91175000|=|convulsion
Febrile seizure|R56.00|Simple febrile convulsions|||simple convulsion
Transient ischemic attack|G45.9|Transient cerebral ischemic attack, unspecified|266257000|=|tia
Parkinson disease|G20.A1|Parkinson's disease without dyskinesia, without mention of fluctuations|49049000|Parkinson's disease
Essential tremor|G25.0|=|609558009|=
Tremor|R25.1|Tremor, unspecified
Myoclonus|G25.3|=
Dystonia|G24.9|Dystonia, unspecified
Cervical dystonia|G24.3|Spasmodic torticollis|||torticollis
Drug-induced tardive dyskinesia|G24.01|Drug induced subacute dyskinesia|||td
Restless legs syndrome|G25.81|=|32914008|Restless legs|rls
Multiple sclerosis|||24700007|=|ms
Alzheimer disease|G30.9|Alzheimer's disease, unspecified|26929004|Alzheimer's disease
Alzheimer disease with late onset|G30.1|Alzheimer's disease with late onset
Lewy body dementia|G31.83|Dementia with Lewy bodies
Frontotemporal dementia|G31.09|Other frontotemporal dementia
Mild cognitive impairment|G31.84|Mild cognitive impairment, so stated|386805003|Mild cognitive disorder|mci memory
Huntington disease|G10|Huntington's disease
Amyotrophic lateral sclerosis|G12.21|=|||als lou-gehrig
Myasthenia gravis|G70.00|Myasthenia gravis without (acute) exacerbation
Guillain-Barre syndrome|G61.0|=
Cerebral palsy|G80.9|Cerebral palsy, unspecified|||cp
Hemiplegia|G81.90|Hemiplegia, unspecified affecting unspecified side|||hemiparesis
Paraplegia|G82.20|Paraplegia, unspecified
Quadriplegia|G82.50|Quadriplegia, unspecified
Hydrocephalus|G91.9|Hydrocephalus, unspecified
Normal pressure hydrocephalus|G91.2|(Idiopathic) normal pressure hydrocephalus|||nph
Idiopathic intracranial hypertension|G93.2|Benign intracranial hypertension|||pseudotumor-cerebri
Encephalopathy|G93.40|Encephalopathy, unspecified
Peripheral neuropathy|G62.9|Polyneuropathy, unspecified|42658009|Peripheral nerve disease
Hereditary and idiopathic neuropathy|G60.9|Hereditary and idiopathic neuropathy, unspecified
Alcoholic polyneuropathy|G62.1|=
Drug-induced polyneuropathy|G62.0|=|||chemotherapy
Carpal tunnel syndrome|G56.00|Carpal tunnel syndrome, unspecified upper limb|57406009|=|cts
Carpal tunnel syndrome, right|G56.01|Carpal tunnel syndrome, right upper limb|||cts
Carpal tunnel syndrome, left|G56.02|Carpal tunnel syndrome, left upper limb|||cts
Carpal tunnel syndrome, both sides|G56.03|Carpal tunnel syndrome, bilateral upper limbs|||cts bilateral
Ulnar neuropathy, right|G56.21|Lesion of ulnar nerve, right upper limb|||cubital-tunnel
Ulnar neuropathy, left|G56.22|Lesion of ulnar nerve, left upper limb|||cubital-tunnel
Meralgia paresthetica, right|G57.11|Meralgia paresthetica, right lower limb|||thigh
Meralgia paresthetica, left|G57.12|Meralgia paresthetica, left lower limb|||thigh
Tarsal tunnel syndrome, right|G57.51|Tarsal tunnel syndrome, right lower limb
Tarsal tunnel syndrome, left|G57.52|Tarsal tunnel syndrome, left lower limb
Brachial plexus disorder|G54.0|Brachial plexus disorders|||thoracic-outlet
Bell palsy|G51.0|Bell's palsy|||facial
Trigeminal neuralgia|G50.0|=
Atypical facial pain|G50.1|=
Postherpetic neuralgia|B02.29|Other postherpetic nervous system involvement|||shingles
Vertigo|R42|Dizziness and giddiness|399153001|=|dizziness dizzy lightheaded
Benign paroxysmal positional vertigo|H81.10|Benign paroxysmal vertigo, unspecified ear|111541001|=|bppv
Benign paroxysmal positional vertigo, right|H81.11|Benign paroxysmal vertigo, right ear|||bppv
Benign paroxysmal positional vertigo, left|H81.12|Benign paroxysmal vertigo, left ear|||bppv
Benign paroxysmal positional vertigo, both sides|H81.13|Benign paroxysmal vertigo, bilateral|||bppv bilateral
Meniere disease|H81.09|Meniere's disease, unspecified ear
Peripheral vertigo|H81.399|Other peripheral vertigo, unspecified ear
Labyrinthitis|H83.09|Labyrinthitis, unspecified ear
Numbness or tingling|R20.2|Paresthesia of skin|||paresthesia pins-and-needles
Numbness|R20.0|Anesthesia of skin|||anesthesia-of-skin
Syncope|R55|Syncope and collapse|271594007|=|fainting passed-out
Sleep disorder|G47.9|Sleep disorder, unspecified
Hypersomnia|G47.10|Hypersomnia, unspecified|||excessive-sleepiness
Narcolepsy|G47.419|Narcolepsy without cataplexy
Shift work sleep disorder|G47.26|Circadian rhythm sleep disorder, shift work type|||circadian
Teeth grinding during sleep|G47.63|Sleep related bruxism|||bruxism
Periodic limb movement disorder|G47.61|=|||plmd
Chronic pain|G89.29|Other chronic pain
Chronic pain syndrome|G89.4|=|373621006|=
Acute pain due to trauma|G89.11|=
Postoperative pain, acute|G89.18|Other acute postprocedural pain
Cancer pain|G89.3|Neoplasm related pain (acute) (chronic)
Chronic fatigue syndrome (ME/CFS)|G93.32|Myalgic encephalomyelitis/chronic fatigue syndrome|||cfs
Complex regional pain syndrome I|G90.50|Complex regional pain syndrome I, unspecified|||crps rsd
Autonomic nervous system disorder|G90.9|Disorder of the autonomic nervous system, unspecified|||dysautonomia pots
Aphasia|R47.01|=
Dysarthria|R47.1|Dysarthria and anarthria|||slurred-speech
Ataxia|R27.0|Ataxia, unspecified
Facial weakness|R29.810|=|||droop
Loss of smell|R43.0|Anosmia|||anosmia
Taste disturbance|R43.2|Parageusia|||parageusia
Postconcussional syndrome|F07.81|=|||concussion
Spina bifida|Q05.9|Spina bifida, unspecified
Muscular dystrophy|G71.00|Muscular dystrophy, unspecified
`
