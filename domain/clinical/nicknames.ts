/**
 * Given names and their everyday forms, as heard at front desks in the United States. One line per name: every form on
 * it may stand for every other. A form may stand on several lines (`pat`). A name alone on its line has no short form,
 * and is there because it is one letter away from another name.
 */
const lines = `
abigail abby gail
abraham abe
albert al bert
alexander alex al sandy xander
alexandra alex alexa sandra sandy lexi
alfred al fred freddie
alice ali
allison ali allie
amanda mandy
andrea andi andy
andrew andy drew
angela angie
ann anne anna annie nan nancy
anthony tony
antonio tony
arthur art artie
barbara barb barbie babs
benjamin ben benny benji
bernard bernie
bradley brad
calvin cal
cameron cam
carolyn caroline carol carrie
catherine katherine kathryn katharine cathy kathy kate katie kay kat kitty
charles charlie chuck chas
charlotte charlie lottie
christina christine chris tina chrissy christy
christopher chris kit topher
clifford cliff
cynthia cindy
daniel dan danny
danielle dani
david dave davey
deborah debra deb debbie
dennis denny
donald don donnie
dorothy dot dottie dolly
douglas doug
edward ed eddie ted ned
eleanor ellie nell nora
elizabeth elisabeth liz lizzie beth betty betsy eliza lisa libby
emily em emmy
ernest ernie
eugene gene
evelyn evie eve
florence flo
frances fran francie
francis frank
francisco frank paco pancho
frederick fred freddie
gabriel gabe
gabriella gabrielle gabby
gerald gerry jerry
gilbert gil
gregory greg
guadalupe lupe
harold harry hal
harriet hattie
helen nell
henry hank harry
herbert herb bert
howard howie
hugh hughie
isabella isabel isabelle bella izzy
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey geoffrey jeff
jennifer jen jenny
jerome jerry
jesus chuy
jessica jess jessie
john jack johnny
jonathan jon johnny
jose joseph pepe
joseph joe joey
josephine jo josie
joshua josh
juan johnny
judith judy
kenneth ken kenny
kimberly kim
kristina kristine kris tina
larry lawrence laurence
leonard len lenny leo
leslie les
lillian lily lil
louis lou louie
louise lou
luis lou
lucille lucy
manuel manny manolo
margaret maggie meg peggy marge margie rita greta
maria mary mia
martha marty
martin marty
mary molly polly mamie
matthew matt
maxwell max
megan meg
melissa missy mel
michael mike mick mickey micky
michelle shelly
mildred millie
mitchell mitch
nathan nathaniel nate nat
nicholas nick nicky
nicole nicky nikki
oliver ollie
pamela pam
patricia pat patty patti trish tricia
patrick pat paddy
peter pete
philip phillip phil
rachel rae
raymond ray
rebecca becky becca
richard rick ricky rich dick
robert rob robbie bob bobby bert
roberto beto
roger rodge
ronald ron ronnie
rosemary rose rosie
russell russ
samantha sam sammie
samuel sam sammy
sarah sara sally sadie
sharon shari
sophia sofia sophie
stanley stan
stephanie steph
stephen steven steve
susan suzanne sue susie suzy
sylvester sly
terence terrence terry
theodore ted teddy theo
theresa teresa terry tess tessa
thomas tom tommy
timothy tim timmy
valerie val
veronica ronnie roni
victor vic
victoria vicky vicki tori
vincent vince vinny
virginia ginny ginger
walter walt wally
adrian
adriana
ana
brianna
carla
carlo
carlos
carmela
carmelo
daniela
erica
erik
jada
jade
jaden
jayda
jean
joan
julia julie
julian
juliana
julio
karen
karin
laura
lauren
lorena
lorenzo
maia
marcia
marco
marcos
marcus
maria
marian
mariana
marie
marina
mario
marion
marla
marlo
mona
nina
nora
paola
paolo
paula
paulo
roberta
rosa
silvia
silvio
wesley wes
wilfred fred
william will bill billy willie liam
yolanda yoli
zachary zach zack
`

const formsOf = new Map<string, Set<string>>()
for (const line of lines.trim().split('\n')) {
  const forms = line.split(' ')
  for (const form of forms) formsOf.set(form, new Set([...(formsOf.get(form) ?? []), ...forms]))
}

/** True where both are forms of one name (`bob`, `robert`). Folded text in, see `foldText`. */
export const areNicknames = (a: string, b: string): boolean => a !== b && (formsOf.get(a)?.has(b) ?? false)

/** True for a name of the table. Two known names that are no forms of each other are two names, not a slip of the pen. */
export const isKnownGivenName = (name: string): boolean => formsOf.has(name)
