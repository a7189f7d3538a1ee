/** Heart, vessels and stroke. Columns and sources: ../problems.ts. */
export const circulatory = `
Essential hypertension|I10|Essential (primary) hypertension|59621000|=|htn high-blood-pressure hbp
Elevated blood pressure reading|R03.0|Elevated blood-pressure reading, without diagnosis of hypertension|||high-blood-pressure elevated-bp prehypertension
White coat hypertension|R03.0|Elevated blood-pressure reading, without diagnosis of hypertension|||elevated-bp
Hypertensive heart disease without heart failure|I11.9|=|||htn
Hypertensive heart disease with heart failure|I11.0|=
Hypertensive chronic kidney disease|I12.9|Hypertensive chronic kidney disease with stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease
Hypertensive chronic kidney disease, stage 5 or end-stage|I12.0|Hypertensive chronic kidney disease with stage 5 chronic kidney disease or end stage renal disease|||esrd ckd htn
Hypertensive heart and chronic kidney disease without heart failure, stage 1 to 4|I13.10|Hypertensive heart and chronic kidney disease without heart failure, with stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease|||htn ckd
Hypertensive heart and chronic kidney disease with heart failure, stage 1 to 4|I13.0|Hypertensive heart and chronic kidney disease with heart failure and stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease|||htn ckd chf
Hypertensive heart and chronic kidney disease with heart failure, stage 5 or end-stage|I13.2|Hypertensive heart and chronic kidney disease with heart failure and with stage 5 chronic kidney disease, or end stage renal disease|||htn esrd chf
Hypertensive urgency|I16.0|=|||htn
Hypertensive emergency|I16.1|=|||htn crisis
Resistant hypertension|I1A.0|=|||htn
Renovascular hypertension|I15.0|=|||secondary
Secondary hypertension|I15.9|Secondary hypertension, unspecified
Coronary artery disease|I25.10|Atherosclerotic heart disease of native coronary artery without angina pectoris|53741008|Coronary arteriosclerosis|cad heart-disease ascvd ischemic
Coronary artery disease with angina|I25.118|Atherosclerotic heart disease of native coronary artery with other forms of angina pectoris|||cad chest-pain
Coronary artery disease with unspecified angina|I25.119|Atherosclerotic heart disease of native coronary artery with unspecified angina pectoris|||cad
Coronary artery disease with unstable angina|I25.110|Atherosclerotic heart disease of native coronary artery with unstable angina pectoris|||cad
Coronary artery disease of bypass graft|I25.810|Atherosclerosis of coronary artery bypass graft(s) without angina pectoris|||cad cabg
Ischemic cardiomyopathy|I25.5|=|||icm
Stable angina|I20.89|Other forms of angina pectoris|233819005|=
Angina pectoris|I20.9|Angina pectoris, unspecified|||chest-pain
Unstable angina|I20.0|=|4557003|Preinfarction syndrome
History of myocardial infarction|I25.2|Old myocardial infarction|399211009|=|old-mi heart-attack
Acute myocardial infarction|I21.9|Acute myocardial infarction, unspecified|57054005|=|mi heart-attack
Non-ST elevation myocardial infarction|I21.4|Non-ST elevation (NSTEMI) myocardial infarction|||nstemi heart-attack mi
ST elevation myocardial infarction|I21.3|ST elevation (STEMI) myocardial infarction of unspecified site|||stemi heart-attack mi
Atrial fibrillation|I48.91|Unspecified atrial fibrillation|49436004|=|afib af irregular-heartbeat
Paroxysmal atrial fibrillation|I48.0|=|282825002|=|afib paf
Persistent atrial fibrillation|I48.19|Other persistent atrial fibrillation|||afib af
Permanent atrial fibrillation|I48.21|=|||afib af
Chronic atrial fibrillation|I48.20|Chronic atrial fibrillation, unspecified|426749004|=|permanent-afib
Atrial flutter|I48.92|Unspecified atrial flutter|5370000|=|aflutter
Supraventricular tachycardia|I47.10|Supraventricular tachycardia, unspecified|6456007|=|svt
Premature atrial contractions|I49.1|Atrial premature depolarization|||pac pacs
Premature ventricular contractions|I49.3|Ventricular premature depolarization|||pvc pvcs
Sick sinus syndrome|I49.5|=|||sss tachy-brady
Cardiac arrhythmia|I49.9|Cardiac arrhythmia, unspecified|||irregular-heartbeat dysrhythmia
Wolff-Parkinson-White syndrome|I45.6|Pre-excitation syndrome|||wpw preexcitation
Long QT syndrome|I45.81|=|||lqts
Right bundle branch block|I45.10|Unspecified right bundle-branch block|||rbbb
Left bundle branch block|I44.7|Left bundle-branch block, unspecified|||lbbb
First degree atrioventricular block|I44.0|Atrioventricular block, first degree|||av-block heart-block
Second degree atrioventricular block|I44.1|Atrioventricular block, second degree|||av-block mobitz wenckebach heart-block
Complete atrioventricular block|I44.2|Atrioventricular block, complete|||av-block third-degree heart-block
Cardiac arrest|I46.9|Cardiac arrest, cause unspecified
Heart failure|I50.9|Heart failure, unspecified|84114007|=|chf
Congestive heart failure|I50.9|Heart failure, unspecified|42343007|=|chf
Heart failure with reduced ejection fraction|I50.20|Unspecified systolic (congestive) heart failure|703272007|=|hfref systolic chf
Chronic systolic heart failure|I50.22|Chronic systolic (congestive) heart failure|||hfref chf
Acute on chronic systolic heart failure|I50.23|Acute on chronic systolic (congestive) heart failure|||hfref chf exacerbation
Heart failure with preserved ejection fraction|I50.30|Unspecified diastolic (congestive) heart failure|446221000|Heart failure with normal ejection fraction|hfpef diastolic chf
Chronic diastolic heart failure|I50.32|Chronic diastolic (congestive) heart failure|||hfpef chf
Acute on chronic diastolic heart failure|I50.33|Acute on chronic diastolic (congestive) heart failure|||hfpef chf exacerbation
Chronic combined systolic and diastolic heart failure|I50.42|Chronic combined systolic (congestive) and diastolic (congestive) heart failure|||chf
Dilated cardiomyopathy|I42.0|=|||dcm
Hypertrophic cardiomyopathy|I42.2|Other hypertrophic cardiomyopathy|||hcm hocm
Obstructive hypertrophic cardiomyopathy|I42.1|=|||hocm
Cardiomyopathy|I42.9|Cardiomyopathy, unspecified
Takotsubo syndrome|I51.81|=|||stress-cardiomyopathy broken-heart
Cardiomegaly|I51.7|=|||enlarged-heart lvh left-ventricular-hypertrophy
Aortic valve stenosis|I35.0|Nonrheumatic aortic (valve) stenosis|60573004|=|as
Aortic valve regurgitation|I35.1|Nonrheumatic aortic (valve) insufficiency|||ai ar insufficiency
Mitral valve regurgitation|I34.0|Nonrheumatic mitral (valve) insufficiency|48724000|=|mr insufficiency
Mitral valve prolapse|I34.1|Nonrheumatic mitral (valve) prolapse|409712001|=|mvp
Tricuspid valve regurgitation|I36.1|Nonrheumatic tricuspid (valve) insufficiency|||tr insufficiency
Endocarditis, valve unspecified|I38|=
Acute and subacute infective endocarditis|I33.0|=|||bacterial
Acute pericarditis|I30.9|Acute pericarditis, unspecified
Acute myocarditis|I40.9|Acute myocarditis, unspecified
Pulmonary hypertension|I27.20|Pulmonary hypertension, unspecified|70995007|=
Primary pulmonary hypertension|I27.0|=|||pah
Cor pulmonale, chronic|I27.81|Cor pulmonale (chronic)|||right-heart-failure
Pulmonary embolism|I26.99|Other pulmonary embolism without acute cor pulmonale|59282003|=|pe clot
Deep vein thrombosis of lower extremity|I82.409|Acute embolism and thrombosis of unspecified deep veins of unspecified lower extremity|404223003|Deep venous thrombosis of lower extremity|dvt clot blood-clot leg
Acute deep vein thrombosis of lower extremity, right|I82.401|Acute embolism and thrombosis of unspecified deep veins of right lower extremity|||dvt blood-clot leg
Acute deep vein thrombosis of lower extremity, left|I82.402|Acute embolism and thrombosis of unspecified deep veins of left lower extremity|||dvt blood-clot leg
Chronic deep vein thrombosis of lower extremity, right|I82.501|Chronic embolism and thrombosis of unspecified deep veins of right lower extremity|||dvt blood-clot leg
Chronic deep vein thrombosis of lower extremity, left|I82.502|Chronic embolism and thrombosis of unspecified deep veins of left lower extremity|||dvt blood-clot leg
Phlebitis and thrombophlebitis|I80.9|Phlebitis and thrombophlebitis of unspecified site
Superficial thrombophlebitis of leg, right|I80.01|Phlebitis and thrombophlebitis of superficial vessels of right lower extremity|||phlebitis svt
Superficial thrombophlebitis of leg, left|I80.02|Phlebitis and thrombophlebitis of superficial vessels of left lower extremity|||phlebitis svt
Peripheral arterial disease|I73.9|Peripheral vascular disease, unspecified|399957001|Peripheral arterial occlusive disease|pad pvd claudication
Leg artery atherosclerosis with claudication, right|I70.211|Atherosclerosis of native arteries of extremities with intermittent claudication, right leg|||pad intermittent-claudication
Leg artery atherosclerosis with claudication, left|I70.212|Atherosclerosis of native arteries of extremities with intermittent claudication, left leg|||pad intermittent-claudication
Leg artery atherosclerosis with claudication, both sides|I70.213|Atherosclerosis of native arteries of extremities with intermittent claudication, bilateral legs|||pad intermittent-claudication bilateral
Atherosclerosis of aorta|I70.0|=|||aortic
Carotid artery stenosis|I65.29|Occlusion and stenosis of unspecified carotid artery|64586002|=
Carotid artery stenosis, right|I65.21|Occlusion and stenosis of right carotid artery|||occlusion
Carotid artery stenosis, left|I65.22|Occlusion and stenosis of left carotid artery|||occlusion
Carotid artery stenosis, both sides|I65.23|Occlusion and stenosis of bilateral carotid arteries|||occlusion bilateral
Abdominal aortic aneurysm|I71.40|Abdominal aortic aneurysm, without rupture, unspecified|233985008|=|aaa
Aortic aneurysm|I71.9|Aortic aneurysm of unspecified site, without rupture
Raynaud syndrome|I73.00|Raynaud's syndrome without gangrene|||raynauds-phenomenon
Buerger disease|I73.1|Thromboangiitis obliterans [Buerger's disease]|||thromboangiitis-obliterans
Varicose veins of lower extremity|I83.90|Asymptomatic varicose veins of unspecified lower extremity|72866009|=
Painful varicose veins of lower extremity, right|I83.811|Varicose veins of right lower extremity with pain
Painful varicose veins of lower extremity, left|I83.812|Varicose veins of left lower extremity with pain
Painful varicose veins of lower extremity, both sides|I83.813|Varicose veins of bilateral lower extremities with pain|||bilateral
Chronic venous insufficiency|I87.2|Venous insufficiency (chronic) (peripheral)|20696009|Peripheral venous insufficiency|stasis
Postthrombotic syndrome|I87.009|Postthrombotic syndrome without complications of unspecified extremity|||post-phlebitic
Spider veins|I78.1|Nevus, non-neoplastic|||telangiectasia nevus
Lymphedema|I89.0|Lymphedema, not elsewhere classified
Lymphadenitis|I88.9|Nonspecific lymphadenitis, unspecified|||swollen-glands
Orthostatic hypotension|I95.1|=|28651003|=|postural
Hypotension|I95.9|Hypotension, unspecified|||low-blood-pressure
Hypotension due to drugs|I95.2|=|||low-blood-pressure
Cerebral infarction|I63.9|Cerebral infarction, unspecified|432504007|=|stroke cva ischemic-stroke
Intracerebral hemorrhage|I61.9|Nontraumatic intracerebral hemorrhage, unspecified|||brain-bleed hemorrhagic-stroke
Subarachnoid hemorrhage|I60.9|Nontraumatic subarachnoid hemorrhage, unspecified|||sah brain-bleed
Subdural hemorrhage, nontraumatic|I62.00|Nontraumatic subdural hemorrhage, unspecified|||sdh
Cerebral aneurysm, nonruptured|I67.1|=|||brain-aneurysm
Hemiplegia after stroke, dominant right side|I69.351|Hemiplegia and hemiparesis following cerebral infarction affecting right dominant side|||cva
Hemiplegia after stroke, nondominant left side|I69.354|Hemiplegia and hemiparesis following cerebral infarction affecting left non-dominant side|||cva
Hemiplegia after stroke, dominant left side|I69.352|Hemiplegia and hemiparesis following cerebral infarction affecting left dominant side|||cva
Hemiplegia after stroke, nondominant right side|I69.353|Hemiplegia and hemiparesis following cerebral infarction affecting right non-dominant side|||cva
Sequelae of cerebral infarction|I69.30|Unspecified sequelae of cerebral infarction|||after-stroke residual
Aphasia after stroke|I69.320|Aphasia following cerebral infarction|||cva
Dysphagia after stroke|I69.391|Dysphagia following cerebral infarction|||cva
Arteritis|I77.6|Arteritis, unspecified|||vasculitis
Rheumatic fever without heart involvement|I00|=
`
