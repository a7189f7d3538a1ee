/** Nose, throat, airways and lungs. Columns and sources: ../problems.ts. */
export const respiratory = `
Acute upper respiratory infection|J06.9|Acute upper respiratory infection, unspecified|54398005|=|uri cold common-cold viral-uri
Common cold|J00|Acute nasopharyngitis [common cold]|||acute-nasopharyngitis uri
Acute sinusitis|J01.90|Acute sinusitis, unspecified|15805002|=|sinus-infection
Acute maxillary sinusitis|J01.00|Acute maxillary sinusitis, unspecified|||sinus-infection
Acute pharyngitis|J02.9|Acute pharyngitis, unspecified|363746003|=|sore-throat
Streptococcal pharyngitis|J02.0|=|43878008|Streptococcal sore throat|strep-throat strep
Acute tonsillitis|J03.90|Acute tonsillitis, unspecified
Acute streptococcal tonsillitis|J03.00|Acute streptococcal tonsillitis, unspecified|||strep
Acute bronchitis|J20.9|Acute bronchitis, unspecified|10509002|=|chest-cold
Bronchitis|J40|Bronchitis, not specified as acute or chronic
Influenza|J11.1|Influenza due to unidentified influenza virus with other respiratory manifestations|6142004|=|flu influenza-like-illness
Influenza with respiratory manifestations, virus identified|J10.1|Influenza due to other identified influenza virus with other respiratory manifestations|||flu influenza-a influenza-b
COVID-19|U07.1|=|840539006|Disease caused by severe acute respiratory syndrome coronavirus 2|sars-cov-2 coronavirus
Post-COVID condition|U09.9|Post COVID-19 condition, unspecified|1119303003|Post-acute coronavirus disease 19|long-covid
Exposure to COVID-19|Z20.822|Contact with and (suspected) exposure to COVID-19|||contact
History of COVID-19|Z86.16|Personal history of COVID-19
Pneumonia due to COVID-19|J12.82|Pneumonia due to coronavirus disease 2019
Multisystem inflammatory syndrome|M35.81|=|||mis-c covid
Cough|R05.9|Cough, unspecified|49727002|=
Acute cough|R05.1|=
Subacute cough|R05.2|=
Chronic cough|R05.3|=|||persistent
Allergic rhinitis|J30.9|Allergic rhinitis, unspecified|61582004|=|hay-fever seasonal-allergies allergies
Allergic rhinitis due to pollen|J30.1|=|||hay-fever seasonal-allergies
Seasonal allergic rhinitis|J30.2|Other seasonal allergic rhinitis|||hay-fever seasonal-allergies
Allergic rhinitis due to animal hair and dander|J30.81|Allergic rhinitis due to animal (cat) (dog) hair and dander|||cat dog pet
Perennial allergic rhinitis|J30.89|Other allergic rhinitis|||dust mold
Chronic rhinitis|J31.0|=
Vasomotor rhinitis|J30.0|=|||nonallergic
Chronic sinusitis|J32.9|Chronic sinusitis, unspecified|40055000|=
Chronic maxillary sinusitis|J32.0|=
Nasal polyp|J33.9|Nasal polyp, unspecified
Deviated nasal septum|J34.2|=
Nasal congestion|R09.81|=|||stuffy-nose
Postnasal drip|R09.82|=|||pnd
Nosebleed|R04.0|Epistaxis|||epistaxis
Hypertrophy of nasal turbinates|J34.3|=
Enlarged tonsils|J35.1|Hypertrophy of tonsils|||tonsillar-hypertrophy
Enlarged adenoids|J35.2|Hypertrophy of adenoids|||adenoid-hypertrophy
Enlarged tonsils and adenoids|J35.3|Hypertrophy of tonsils with hypertrophy of adenoids|||hypertrophy
Chronic tonsillitis|J35.01|=|||recurrent
Peritonsillar abscess|J36|=|||quinsy
Vocal cord paralysis|J38.00|Paralysis of vocal cords and larynx, unspecified
Vocal cord disorder|J38.3|Other diseases of vocal cords|||vcd dysfunction
Acute laryngitis|J04.0|=|||lost-voice
Chronic laryngitis|J37.0|=
Hoarseness|R49.0|Dysphonia|||dysphonia lost-voice
Croup|J05.0|Acute obstructive laryngitis [croup]|||acute-obstructive-laryngitis barking-cough
Acute bronchiolitis|J21.9|Acute bronchiolitis, unspecified
RSV bronchiolitis|J21.0|Acute bronchiolitis due to respiratory syncytial virus|||respiratory-syncytial
Respiratory syncytial virus infection|B97.4|Respiratory syncytial virus as the cause of diseases classified elsewhere|||rsv
Pneumonia|J18.9|Pneumonia, unspecified organism|233604007|=|community-acquired cap
Bacterial pneumonia|J15.9|Unspecified bacterial pneumonia|||cap
Viral pneumonia|J12.9|Viral pneumonia, unspecified
Mycoplasma pneumonia|J15.7|Pneumonia due to Mycoplasma pneumoniae|||walking-pneumonia
Aspiration pneumonia|J69.0|Pneumonitis due to inhalation of food and vomit
Asthma|J45.909|Unspecified asthma, uncomplicated|195967001|=
Asthma with acute exacerbation|J45.901|Unspecified asthma with (acute) exacerbation|||asthma-attack flare
Mild intermittent asthma|J45.20|Mild intermittent asthma, uncomplicated
Mild intermittent asthma with acute exacerbation|J45.21|Mild intermittent asthma with (acute) exacerbation|||flare
Mild persistent asthma|J45.30|Mild persistent asthma, uncomplicated|426979002|=
Mild persistent asthma with acute exacerbation|J45.31|Mild persistent asthma with (acute) exacerbation|||flare
Moderate persistent asthma|J45.40|Moderate persistent asthma, uncomplicated|427295004|=
Moderate persistent asthma with acute exacerbation|J45.41|Moderate persistent asthma with (acute) exacerbation|||flare
Severe persistent asthma|J45.50|Severe persistent asthma, uncomplicated
Severe persistent asthma with acute exacerbation|J45.51|Severe persistent asthma with (acute) exacerbation|||flare
Exercise-induced bronchospasm|J45.990|Exercise induced bronchospasm|31387002|Exercise-induced asthma
Cough variant asthma|J45.991|=
Acute bronchospasm|J98.01|=|||reactive-airway rad
Chronic obstructive pulmonary disease|J44.9|Chronic obstructive pulmonary disease, unspecified|13645005|Chronic obstructive lung disease|copd emphysema
COPD with acute exacerbation|J44.1|Chronic obstructive pulmonary disease with (acute) exacerbation|195951007|Acute exacerbation of chronic obstructive airways disease|flare
COPD with acute lower respiratory infection|J44.0|Chronic obstructive pulmonary disease with (acute) lower respiratory infection|||bronchitis pneumonia
Emphysema|J43.9|Emphysema, unspecified|87433001|Pulmonary emphysema
Chronic bronchitis|J42|Unspecified chronic bronchitis
Bronchiectasis|J47.9|Bronchiectasis, uncomplicated
Pulmonary fibrosis|J84.10|Pulmonary fibrosis, unspecified
Idiopathic pulmonary fibrosis|J84.112|=|||ipf
Interstitial lung disease|J84.9|Interstitial pulmonary disease, unspecified|||ild
Sarcoidosis of lung|D86.0|=
Sarcoidosis|D86.9|Sarcoidosis, unspecified
Pleural effusion|J90|Pleural effusion, not elsewhere classified|||fluid-on-lung
Pneumothorax|J93.9|Pneumothorax, unspecified|||collapsed-lung
Atelectasis|J98.11|=
Pleurisy|R09.1|=
Chronic respiratory failure with hypoxia|J96.11|=|||home-oxygen
Chronic respiratory failure|J96.10|Chronic respiratory failure, unspecified whether with hypoxia or hypercapnia
Acute respiratory failure with hypoxia|J96.01|=
Hypoxemia|R09.02|=|||low-oxygen
Obstructive sleep apnea|G47.33|Obstructive sleep apnea (adult) (pediatric)|78275009|Obstructive sleep apnea syndrome|osa cpap sleep-apnea
Sleep apnea|G47.30|Sleep apnea, unspecified
Snoring|R06.83|=
Dyspnea|R06.00|Dyspnea, unspecified|267036007|=|shortness-of-breath sob short-of-breath
Shortness of breath|R06.02|=|||sob dyspnea
Dyspnea on exertion|R06.09|Other forms of dyspnea|||doe
Wheezing|R06.2|=
Tachypnea|R06.82|Tachypnea, not elsewhere classified|||fast-breathing
Hiccough|R06.6|=|||hiccups
Hemoptysis|R04.2|=|||coughing-blood
Pulmonary nodule|R91.1|Solitary pulmonary nodule|427359005|Solitary nodule of lung|spn
Abnormal finding on imaging of lung|R91.8|Other nonspecific abnormal finding of lung field|||infiltrate nodules
Latent tuberculosis infection|Z22.7|Latent tuberculosis|11999007|Inactive tuberculosis|ltbi tb
Positive tuberculin skin test|R76.11|Nonspecific reaction to tuberculin skin test without active tuberculosis|||ppd tst
Positive interferon gamma release assay (TB blood test)|R76.12|Nonspecific reaction to cell mediated immunity measurement of gamma interferon antigen response without active tuberculosis|||quantiferon igra
Tuberculosis of lung|A15.0|=|||tb
Vaping-related disorder|U07.0|=|||evali e-cigarette
Exposure to tobacco smoke|Z77.22|Contact with and (suspected) exposure to environmental tobacco smoke (acute) (chronic)|||second-hand passive
`
