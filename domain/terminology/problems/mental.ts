/** Mental health, development, behavior and substance use. Columns and sources: ../problems.ts. */
export const mental = `
Depression|F32.A|Depression, unspecified|35489007|Depressive disorder
Major depressive disorder, single episode|F32.9|Major depressive disorder, single episode, unspecified|36923009|Major depression, single episode|mdd
Major depressive disorder, single episode, mild|F32.0|=|||mdd
Major depressive disorder, single episode, moderate|F32.1|=|||mdd
Major depressive disorder, single episode, severe|F32.2|Major depressive disorder, single episode, severe without psychotic features|||mdd
Major depressive disorder, single episode, in partial remission|F32.4|=|||mdd
Major depressive disorder, single episode, in full remission|F32.5|=|||mdd
Major depressive disorder, recurrent|F33.9|Major depressive disorder, recurrent, unspecified|66344007|Recurrent major depression|mdd
Major depressive disorder, recurrent, mild|F33.0|=|||mdd
Major depressive disorder, recurrent, moderate|F33.1|=|||mdd
Major depressive disorder, recurrent, severe|F33.2|Major depressive disorder, recurrent severe without psychotic features|||mdd
Major depressive disorder, recurrent, severe with psychotic symptoms|F33.3|=|||mdd
Major depressive disorder, recurrent, in partial remission|F33.41|=|||mdd
Major depressive disorder, recurrent, in full remission|F33.42|=|||mdd
Persistent depressive disorder|F34.1|Dysthymic disorder|||dysthymia
Generalized anxiety disorder|F41.1|=|21897009|=|gad
Anxiety disorder|F41.9|Anxiety disorder, unspecified|197480006|=|anxious
Mixed anxiety and depression|F41.8|Other specified anxiety disorders|||other-specified-anxiety
Panic disorder|F41.0|Panic disorder [episodic paroxysmal anxiety]|371631005|=|panic-attack
Social anxiety disorder|F40.10|Social phobia, unspecified|||social-phobia
Agoraphobia|F40.00|Agoraphobia, unspecified
Phobia|F40.9|Phobic anxiety disorder, unspecified
Specific situational phobia|F40.248|Other situational type phobia|||fear
Adjustment disorder with depressed mood|F43.21|=
Adjustment disorder with anxiety|F43.22|=
Adjustment disorder with mixed anxiety and depressed mood|F43.23|=
Adjustment disorder|F43.20|Adjustment disorder, unspecified
Adjustment disorder with mixed disturbance of emotions and conduct|F43.25|=
Acute stress reaction|F43.0|=
Reaction to severe stress|F43.9|Reaction to severe stress, unspecified
Prolonged grief disorder|F43.81|=|||bereavement
Posttraumatic stress disorder|F43.10|Post-traumatic stress disorder, unspecified|47505003|=|ptsd
Posttraumatic stress disorder, chronic|F43.12|Post-traumatic stress disorder, chronic|||ptsd
Attention deficit hyperactivity disorder|F90.9|Attention-deficit hyperactivity disorder, unspecified type|406506008|=|adhd add
ADHD, predominantly inattentive type|F90.0|Attention-deficit hyperactivity disorder, predominantly inattentive type|||add
ADHD, predominantly hyperactive type|F90.1|Attention-deficit hyperactivity disorder, predominantly hyperactive type
ADHD, combined type|F90.2|Attention-deficit hyperactivity disorder, combined type
Obsessive-compulsive disorder|F42.9|Obsessive-compulsive disorder, unspecified|191736004|=|ocd
Bipolar disorder|F31.9|Bipolar disorder, unspecified|13746004|=|manic
Bipolar II disorder|F31.81|=
Bipolar disorder, current episode depressed, mild or moderate|F31.30|Bipolar disorder, current episode depressed, mild or moderate severity, unspecified
Bipolar disorder, current episode manic|F31.10|Bipolar disorder, current episode manic without psychotic features, unspecified
Bipolar disorder, in remission|F31.70|Bipolar disorder, currently in remission, most recent episode unspecified
Cyclothymic disorder|F34.0|=
Mood disorder|F39|Unspecified mood [affective] disorder
Disruptive mood dysregulation disorder|F34.81|=|||dmdd
Schizophrenia|F20.9|Schizophrenia, unspecified|58214004|=
Schizoaffective disorder|F25.9|Schizoaffective disorder, unspecified
Psychosis|F29|Unspecified psychosis not due to a substance or known physiological condition|||psychotic
Delusional disorder|F22|Delusional disorders
Borderline personality disorder|F60.3|=|||bpd
Antisocial personality disorder|F60.2|=
Personality disorder|F60.9|Personality disorder, unspecified
Dissociative and conversion disorder|F44.9|Dissociative and conversion disorder, unspecified
Somatization disorder|F45.0|=
Somatic symptom disorder|F45.1|Undifferentiated somatoform disorder|||undifferentiated-somatoform
Illness anxiety disorder|F45.21|Hypochondriasis|||hypochondria
Anorexia nervosa|F50.00|Anorexia nervosa, unspecified
Eating disorder|F50.9|Eating disorder, unspecified
Avoidant/restrictive food intake disorder|F50.82|=|||arfid
Trichotillomania|F63.3|=|||hair-pulling
Skin picking disorder|F42.4|Excoriation (skin-picking) disorder|||excoriation
Hoarding disorder|F42.3|=
Insomnia|G47.00|Insomnia, unspecified|193462001|=|sleep
Primary insomnia|F51.01|=
Nightmares|F51.5|Nightmare disorder
Night terrors|F51.4|Sleep terrors [night terrors]|||sleep-terrors
Sleepwalking|F51.3|Sleepwalking [somnambulism]
Low sexual desire|F52.0|Hypoactive sexual desire disorder|||hypoactive libido
Premature ejaculation|F52.4|=
Postpartum depression|F53.0|=|||ppd peripartum
Autism spectrum disorder|F84.0|Autistic disorder|35919005|Pervasive developmental disorder|asd
Speech or language developmental disorder|F80.9|Developmental disorder of speech and language, unspecified|||speech-delay
Expressive language disorder|F80.1|=|||speech-delay
Mixed receptive-expressive language disorder|F80.2|=|||speech-delay
Childhood onset fluency disorder|F80.81|=|||stuttering
Reading disorder|F81.0|Specific reading disorder|||dyslexia
Mathematics disorder|F81.2|=|||dyscalculia
Learning disorder|F81.9|Developmental disorder of scholastic skills, unspecified|||developmental scholastic
Developmental coordination disorder|F82|Specific developmental disorder of motor function|||motor-delay
Asperger syndrome|F84.5|Asperger's syndrome
Global developmental delay|F88|Other disorders of psychological development|||other-psychological-development
Developmental disorder|F89|Unspecified disorder of psychological development
Mild intellectual disability|F70|Mild intellectual disabilities
Moderate intellectual disability|F71|Moderate intellectual disabilities
Intellectual disability|F79|Unspecified intellectual disabilities
Oppositional defiant disorder|F91.3|=|||odd
Conduct disorder|F91.9|Conduct disorder, unspecified|||behavior-problem
Separation anxiety disorder of childhood|F93.0|=
Selective mutism|F94.0|=
Tourette syndrome|F95.2|Tourette's disorder|||tourettes
Tic disorder|F95.9|Tic disorder, unspecified
Enuresis not due to a physical condition|F98.0|Enuresis not due to a substance or known physiological condition|||bedwetting
Encopresis not due to a physical condition|F98.1|Encopresis not due to a substance or known physiological condition|||soiling
Adult onset fluency disorder|F98.5|=|||stuttering
Alcohol use disorder, mild|F10.10|Alcohol abuse, uncomplicated|||alcohol-abuse aud
Alcohol use disorder, mild, in remission|F10.11|Alcohol abuse, in remission|||alcohol-abuse
Alcohol dependence|F10.20|Alcohol dependence, uncomplicated|66590003|=|alcoholism aud alcohol-use-disorder-moderate-severe
Alcohol dependence, in remission|F10.21|=|||alcohol-use-disorder sober
Alcohol dependence with withdrawal|F10.230|Alcohol dependence with withdrawal, uncomplicated
Alcohol abuse with intoxication|F10.129|Alcohol abuse with intoxication, unspecified|||drunk
Opioid dependence|F11.20|Opioid dependence, uncomplicated|75544000|=|oud opioid-use-disorder
Opioid dependence, in remission|F11.21|=|||oud opioid-use-disorder
Opioid dependence with withdrawal|F11.23|=|||oud
Opioid use disorder, mild|F11.10|Opioid abuse, uncomplicated|||opioid-abuse oud
Cannabis use disorder, mild|F12.10|Cannabis abuse, uncomplicated|||marijuana abuse thc
Cannabis dependence|F12.20|Cannabis dependence, uncomplicated|||marijuana thc
Cannabis dependence, in remission|F12.21|=|||marijuana
Sedative, hypnotic or anxiolytic dependence|F13.20|Sedative, hypnotic or anxiolytic dependence, uncomplicated|||benzodiazepine
Sedative, hypnotic or anxiolytic abuse|F13.10|Sedative, hypnotic or anxiolytic abuse, uncomplicated|||benzodiazepine
Cocaine use disorder, mild|F14.10|Cocaine abuse, uncomplicated|||cocaine-abuse
Cocaine dependence|F14.20|Cocaine dependence, uncomplicated
Cocaine dependence, in remission|F14.21|=
Stimulant use disorder, mild|F15.10|Other stimulant abuse, uncomplicated|||amphetamine methamphetamine meth abuse
Stimulant dependence|F15.20|Other stimulant dependence, uncomplicated|||amphetamine methamphetamine meth
Stimulant dependence, in remission|F15.21|Other stimulant dependence, in remission|||methamphetamine meth
Substance use disorder, mild|F19.10|Other psychoactive substance abuse, uncomplicated|||drug-abuse psychoactive
Substance dependence|F19.20|Other psychoactive substance dependence, uncomplicated|||drug-addiction psychoactive
Substance dependence, in remission|F19.21|Other psychoactive substance dependence, in remission|||drug psychoactive
Nicotine dependence, cigarettes|F17.210|Nicotine dependence, cigarettes, uncomplicated|56294008|Nicotine dependence|tobacco smoker smoking current-smoker
Nicotine dependence|F17.200|Nicotine dependence, unspecified, uncomplicated|||tobacco-use
Nicotine dependence, cigarettes, in remission|F17.211|=|||quit-smoking
Nicotine dependence, chewing tobacco|F17.220|Nicotine dependence, chewing tobacco, uncomplicated|||smokeless
Nicotine dependence, other tobacco product|F17.290|Nicotine dependence, other tobacco product, uncomplicated|||vaping e-cigarette cigar
Former smoker|Z87.891|Personal history of nicotine dependence|8517006|Ex-smoker|tobacco quit-smoking
Tobacco use|Z72.0|=|||smoker
Dementia|F03.90|Unspecified dementia without behavioral disturbance|52448006|=|memory
Dementia in another disease|F02.80|Dementia in other diseases classified elsewhere without behavioral disturbance|||alzheimer
Vascular dementia|F01.50|Vascular dementia without behavioral disturbance|||multi-infarct
Delirium|F05|Delirium due to known physiological condition|||confusion
Suicidal ideation|R45.851|Suicidal ideations|||suicidal-thoughts si
Homicidal ideation|R45.850|Homicidal ideations
Suicide attempt|T14.91XA|Suicide attempt, initial encounter
Personal history of suicidal behavior|Z91.51|=|||suicide-attempt
Personal history of nonsuicidal self-harm|Z91.52|=|||cutting
Irritability and anger|R45.4|=
Restlessness and agitation|R45.1|=
Emotional lability|R45.86|=|||mood-swings
Hallucinations|R44.3|Hallucinations, unspecified
Disorientation|R41.0|Disorientation, unspecified|||confusion
Amnesia|R41.3|Other amnesia|||memory-loss
Altered mental status|R41.82|Altered mental status, unspecified|||ams confusion
Attention and concentration deficit|R41.840|=
Cognitive symptoms|R41.89|Other symptoms and signs involving cognitive functions and awareness|||brain-fog
Behavior problem|R46.89|Other symptoms and signs involving appearance and behavior|||appearance
`
