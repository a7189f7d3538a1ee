/** Mouth, stomach, bowel, liver and hernias. Columns and sources: ../problems.ts. */
export const digestive = `
Gastroesophageal reflux disease|K21.9|Gastro-esophageal reflux disease without esophagitis|235595009|=|gerd heartburn acid-reflux
Gastroesophageal reflux disease with esophagitis|K21.00|Gastro-esophageal reflux disease with esophagitis, without bleeding|||gerd
Barrett esophagus|K22.70|Barrett's esophagus without dysplasia|302914006|Barrett's esophagus
Esophagitis|K20.90|Esophagitis, unspecified without bleeding
Eosinophilic esophagitis|K20.0|=|||eoe
Esophageal stricture|K22.2|Esophageal obstruction|||obstruction
Esophageal dyskinesia|K22.4|Dyskinesia of esophagus|||spasm
Achalasia|K22.0|Achalasia of cardia
Mallory-Weiss tear|K22.6|Gastro-esophageal laceration-hemorrhage syndrome
Gastritis|K29.70|Gastritis, unspecified, without bleeding|4556007|=
Chronic gastritis|K29.50|Unspecified chronic gastritis without bleeding
Acute gastritis|K29.00|Acute gastritis without bleeding
Peptic ulcer|K27.9|Peptic ulcer, site unspecified, unspecified as acute or chronic, without hemorrhage or perforation|13200003|=|pud
Gastric ulcer|K25.9|Gastric ulcer, unspecified as acute or chronic, without hemorrhage or perforation|||stomach-ulcer pud
Duodenal ulcer|K26.9|Duodenal ulcer, unspecified as acute or chronic, without hemorrhage or perforation|||pud
Helicobacter pylori infection|B96.81|Helicobacter pylori [H. pylori] as the cause of diseases classified elsewhere|||h-pylori
Dyspepsia|K30|Functional dyspepsia|162031009|Indigestion|indigestion upset-stomach
Gastroparesis|K31.84|=
Heartburn|R12|=
Hiatal hernia|K44.9|Diaphragmatic hernia without obstruction or gangrene|84089009|=
Irritable bowel syndrome|K58.9|Irritable bowel syndrome without diarrhea|10743008|=|ibs
Irritable bowel syndrome with diarrhea|K58.0|=|||ibs-d
Irritable bowel syndrome with constipation|K58.1|=|||ibs-c
Mixed irritable bowel syndrome|K58.2|=|||ibs-m
Crohn disease|K50.90|Crohn's disease, unspecified, without complications|34000006|Crohn's disease|ibd inflammatory-bowel-disease
Ulcerative colitis|K51.90|Ulcerative colitis, unspecified, without complications|64766004|=|ibd inflammatory-bowel-disease
Celiac disease|K90.0|=|396331005|=|gluten
Constipation|K59.00|Constipation, unspecified|14760008|=
Chronic idiopathic constipation|K59.04|=
Drug induced constipation|K59.03|=|||opioid
Diarrhea|R19.7|Diarrhea, unspecified|62315008|=|loose-stools
Functional diarrhea|K59.1|=|||chronic
Acute gastroenteritis|K52.9|Noninfective gastroenteritis and colitis, unspecified|25374005|Gastroenteritis|stomach-flu stomach-virus
Viral gastroenteritis|A08.4|Viral intestinal infection, unspecified|||stomach-flu stomach-virus
Infectious gastroenteritis|A09|Infectious gastroenteritis and colitis, unspecified|||diarrhea
Clostridioides difficile colitis|A04.72|Enterocolitis due to Clostridium difficile, not specified as recurrent|||c-diff cdiff
Collagenous colitis|K52.831|=|||microscopic
Ischemic bowel disease|K55.9|Vascular disorder of intestine, unspecified|||ischemic-colitis
Diverticulosis of colon|K57.30|Diverticulosis of large intestine without perforation or abscess without bleeding|397881000|Diverticulosis
Diverticulitis of colon|K57.32|Diverticulitis of large intestine without perforation or abscess without bleeding|307496006|Diverticulitis
Hemorrhoids|K64.9|Unspecified hemorrhoids|70153002|=|piles
External hemorrhoids|K64.4|Residual hemorrhoidal skin tags|||skin-tags
Internal hemorrhoids|K64.8|Other hemorrhoids
Thrombosed hemorrhoid|K64.5|Perianal venous thrombosis|||perianal-venous-thrombosis
Anal fissure|K60.2|Anal fissure, unspecified
Perianal abscess|K61.0|Anal abscess|||anal
Anal itching|L29.0|Pruritus ani|||pruritus-ani
Rectal bleeding|K62.5|Hemorrhage of anus and rectum|||brbpr hemorrhage anus
Rectal prolapse|K62.3|=
Rectal pain|K62.89|Other specified diseases of anus and rectum|||proctalgia
Colon polyp|K63.5|Polyp of colon|68496003|Polyp of colon
Rectal polyp|K62.1|=
Melena|K92.1|=|||black-stool blood-in-stool
Gastrointestinal hemorrhage|K92.2|Gastrointestinal hemorrhage, unspecified|||gi-bleed
Hematemesis|K92.0|=|||vomiting-blood
Positive fecal blood test|R19.5|Other fecal abnormalities|||occult-blood fobt fit cologuard stool
Fecal incontinence|R15.9|Full incontinence of feces|||stool
Bloating|R14.0|Abdominal distension (gaseous)|||abdominal-distension gas
Flatulence|R14.3|=|||gas
Change in bowel habit|R19.4|=
Intestinal obstruction|K56.609|Unspecified intestinal obstruction, unspecified as to partial versus complete obstruction|||sbo bowel
Fecal impaction|K56.41|=
Acute appendicitis|K35.80|Unspecified acute appendicitis
Gallstones|K80.20|Calculus of gallbladder without cholecystitis without obstruction|235919008|Gallstone|cholelithiasis
Bile duct stone|K80.50|Calculus of bile duct without cholangitis or cholecystitis without obstruction|||choledocholithiasis
Gallstones with acute cholecystitis|K80.00|Calculus of gallbladder with acute cholecystitis without obstruction
Acute cholecystitis|K81.0|=
Cholecystitis|K81.9|Cholecystitis, unspecified
Cholesterolosis of gallbladder|K82.4|=
Fatty liver|K76.0|Fatty (change of) liver, not elsewhere classified|197321007|Steatosis of liver|nafld masld nash mash steatosis
Nonalcoholic steatohepatitis (NASH)|K75.81|=|||mash fatty-liver
Cirrhosis of liver|K74.60|Unspecified cirrhosis of liver|19943007|=
Alcoholic cirrhosis of liver|K70.30|Alcoholic cirrhosis of liver without ascites
Alcoholic fatty liver|K70.0|=
Alcoholic hepatitis|K70.10|Alcoholic hepatitis without ascites
Liver disease|K76.9|Liver disease, unspecified
Portal hypertension|K76.6|=
Liver cyst|K76.89|Other specified diseases of liver
Esophageal varices|I85.00|Esophageal varices without bleeding
Ascites|R18.8|Other ascites
Autoimmune hepatitis|K75.4|=
Primary biliary cholangitis|K74.3|Primary biliary cirrhosis|||cirrhosis pbc
Chronic hepatitis C|B18.2|Chronic viral hepatitis C|128302006|=|hcv
Hepatitis C|B19.20|Unspecified viral hepatitis C without hepatic coma|||hcv
Chronic hepatitis B|B18.1|Chronic viral hepatitis B without delta-agent|61977001|Chronic type B viral hepatitis|hbv
Hepatitis B|B19.10|Unspecified viral hepatitis B without hepatic coma|||hbv
Hepatitis A|B15.9|Hepatitis A without hepatic coma
Elevated liver enzymes|R74.01|Elevation of levels of liver transaminase levels|||lft transaminase alt ast
Jaundice|R17|Unspecified jaundice
Enlarged liver|R16.0|Hepatomegaly, not elsewhere classified|||hepatomegaly
Enlarged spleen|R16.1|Splenomegaly, not elsewhere classified|||splenomegaly
Hepatosplenomegaly|R16.2|Hepatomegaly with splenomegaly, not elsewhere classified
Acute pancreatitis|K85.90|Acute pancreatitis without necrosis or infection, unspecified
Chronic pancreatitis|K86.1|Other chronic pancreatitis
Pancreatic cyst|K86.2|Cyst of pancreas
Inguinal hernia|K40.90|Unilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent|396232000|=
Inguinal hernia, bilateral|K40.20|Bilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent
Umbilical hernia|K42.9|Umbilical hernia without obstruction or gangrene
Incisional hernia|K43.2|Incisional hernia without obstruction or gangrene
Ventral hernia|K43.9|Ventral hernia without obstruction or gangrene
Femoral hernia|K41.90|Unilateral femoral hernia, without obstruction or gangrene, not specified as recurrent
Abdominal pain|R10.9|Unspecified abdominal pain|21522001|=|stomach-ache belly
Epigastric pain|R10.13|=|||upper-abdominal
Right upper quadrant pain|R10.11|=|||ruq
Left upper quadrant pain|R10.12|=|||luq
Right lower quadrant pain|R10.31|=|||rlq
Left lower quadrant pain|R10.32|=|||llq
Lower abdominal pain|R10.30|Lower abdominal pain, unspecified
Upper abdominal pain|R10.10|Upper abdominal pain, unspecified
Periumbilical pain|R10.33|=
Generalized abdominal pain|R10.84|=
Colic|R10.83|=|||infant-colic
Abdominal tenderness|R10.819|Abdominal tenderness, unspecified site
Abdominal mass|R19.00|Intra-abdominal and pelvic swelling, mass and lump, unspecified site|||intra-abdominal swelling
Nausea and vomiting|R11.2|Nausea with vomiting, unspecified|16932000|=
Nausea|R11.0|=
Vomiting|R11.10|Vomiting, unspecified
Cyclical vomiting syndrome|R11.15|Cyclical vomiting syndrome unrelated to migraine
Dysphagia|R13.10|Dysphagia, unspecified|40739000|=|trouble-swallowing
Oropharyngeal dysphagia|R13.12|Dysphagia, oropharyngeal phase|||swallowing
Loss of appetite|R63.0|Anorexia|||anorexia
Early satiety|R68.81|=
Dental caries|K02.9|Dental caries, unspecified|||cavity tooth-decay
Dental abscess|K04.7|Periapical abscess without sinus|||tooth periapical
Toothache|K08.89|Other specified disorders of teeth and supporting structures|||dental-pain
Gingivitis|K05.10|Chronic gingivitis, plaque induced|||gum
Periodontitis|K05.30|Chronic periodontitis, unspecified|||gum
Teething syndrome|K00.7|=
Aphthous stomatitis|K12.0|Recurrent oral aphthae|||canker-sore mouth-ulcer
Mouth lesion|K13.79|Other lesions of oral mucosa|||oral
Sialoadenitis|K11.20|Sialoadenitis, unspecified|||salivary parotitis
Disturbance of salivary secretion|K11.7|Disturbances of salivary secretion|||xerostomia
Dry mouth|R68.2|Dry mouth, unspecified|||xerostomia
Cheilitis|K13.0|Diseases of lips|||lips angular
Malabsorption due to intolerance|K90.49|Malabsorption due to intolerance, not elsewhere classified
Intestinal malabsorption|K90.9|Intestinal malabsorption, unspecified
Postsurgical malabsorption|K91.2|Postsurgical malabsorption, not elsewhere classified
Dumping syndrome|K91.1|Postgastric surgery syndromes|||postgastric-surgery
Pinworm infection|B80|Enterobiasis|||enterobiasis
`
