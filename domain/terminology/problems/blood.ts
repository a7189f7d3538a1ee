/** Blood and immunity. Columns and sources: ../problems.ts. */
export const blood = `
Anemia|D64.9|Anemia, unspecified|271737000|=|low-hemoglobin low-blood-count
Iron deficiency anemia|D50.9|Iron deficiency anemia, unspecified|87522002|=|ida
Iron deficiency anemia due to chronic blood loss|D50.0|Iron deficiency anemia secondary to blood loss (chronic)|||ida
Anemia in chronic kidney disease|D63.1|=
Anemia in chronic disease|D63.8|Anemia in other chronic diseases classified elsewhere|||acd
Anemia in neoplastic disease|D63.0|=|||cancer
Pernicious anemia|D51.0|Vitamin B12 deficiency anemia due to intrinsic factor deficiency|||b12
Vitamin B12 deficiency anemia|D51.9|Vitamin B12 deficiency anemia, unspecified
Folate deficiency anemia|D52.9|Folate deficiency anemia, unspecified
Acute blood loss anemia|D62|Acute posthemorrhagic anemia|||posthemorrhagic
Nutritional anemia|D53.9|Nutritional anemia, unspecified
Hereditary hemolytic anemia|D58.9|Hereditary hemolytic anemia, unspecified
G6PD deficiency anemia|D55.0|Anemia due to glucose-6-phosphate dehydrogenase [G6PD] deficiency
Thalassemia trait|D56.3|Thalassemia minor|||minor
Beta thalassemia|D56.1|=
Alpha thalassemia|D56.0|=
Sickle cell disease|D57.1|Sickle-cell disease without crisis|||hb-ss
Sickle cell disease with crisis|D57.00|Hb-SS disease with crisis, unspecified|||hb-ss
Sickle cell trait|D57.3|Sickle-cell trait|16402000|=
Pancytopenia|D61.818|Other pancytopenia
Aplastic anemia|D61.9|Aplastic anemia, unspecified
Thrombocytopenia|D69.6|Thrombocytopenia, unspecified|302215000|Thrombocytopenic disorder|low-platelets
Immune thrombocytopenic purpura|D69.3|=|||itp
Thrombocytosis|D75.839|Thrombocytosis, unspecified|||high-platelets
Essential thrombocythemia|D47.3|Essential (hemorrhagic) thrombocythemia|||et
Polycythemia vera|D45|=
Secondary polycythemia|D75.1|=|||erythrocytosis
Leukocytosis|D72.829|Elevated white blood cell count, unspecified|||high-wbc white-count
Leukopenia|D72.819|Decreased white blood cell count, unspecified|||low-wbc
Neutropenia|D70.9|Neutropenia, unspecified
Lymphocytosis|D72.820|Lymphocytosis (symptomatic)
Eosinophilia|D72.10|Eosinophilia, unspecified
Enlarged lymph nodes, localized|R59.0|Localized enlarged lymph nodes|||lymphadenopathy swollen-glands
Enlarged lymph nodes, generalized|R59.1|Generalized enlarged lymph nodes|||lymphadenopathy
Enlarged lymph nodes|R59.9|Enlarged lymph nodes, unspecified|||lymphadenopathy swollen-glands
Abnormal red blood cell finding|R71.8|Other abnormality of red blood cells|||macrocytosis microcytosis
Macrocytosis|D75.89|Other specified diseases of blood and blood-forming organs
Coagulation disorder|D68.9|Coagulation defect, unspecified
Primary thrombophilia|D68.59|Other primary thrombophilia|||protein-c protein-s hypercoagulable
Lupus anticoagulant syndrome|D68.62|=|||antiphospholipid
Antiphospholipid syndrome|D68.61|=|||aps
Factor V Leiden|D68.51|Activated protein C resistance|||thrombophilia
Prothrombin gene mutation|D68.52|=|||thrombophilia
Hemophilia A|D66|Hereditary factor VIII deficiency|||factor-viii
Hemophilia B|D67|Hereditary factor IX deficiency|||factor-ix
Abnormal coagulation profile|R79.1|=|||elevated-inr
Bleeding due to anticoagulant|D68.32|Hemorrhagic disorder due to extrinsic circulating anticoagulants|||hemorrhagic-disorder warfarin
Immunodeficiency|D84.9|Immunodeficiency, unspecified
Immunodeficiency due to drugs|D84.821|=|||immunosuppressed
Common variable immunodeficiency|D83.9|Common variable immunodeficiency, unspecified|||cvid
IgA deficiency|D80.2|Selective deficiency of immunoglobulin A [IgA]
Monoclonal gammopathy|D47.2|=|277577000|Monoclonal gammopathy of undetermined significance|mgus
Myelodysplastic syndrome|D46.9|Myelodysplastic syndrome, unspecified|||mds
Elevated sedimentation rate|R70.0|Elevated erythrocyte sedimentation rate|||esr
Elevated C-reactive protein|R79.82|Elevated C-reactive protein (CRP)|||crp
Abnormal blood mineral level|R79.0|Abnormal level of blood mineral|||low-ferritin
`
