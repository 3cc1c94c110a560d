import { words } from '../words.ts';

/** First names in common use in Denmark, of Danish and other origin; the word list knows many more names, but not which kind. */
export const firstNames = words(`
karsten nils bram ben bob aleksi arie dirk ethan manuel sem sharon carolina penelope lucia lorraine gloria juan nelson norman oliver max spencer kyle evert fred andres horst pil maren
aage abdi abdul abdullah adam agnes agnete ahmad ahmed aisha aksel albert alberte alex alexander alexandra alfred ali alice
alma amalie amanda amelia amina amir amira ana anders andrea andreas ane anette anita anja ann anna anne annelise annemarie anneli
annette anni annie anny anton antonia arne arthur asbjørn asger asker aske asta astrid august augusta aya ayse bent bente benjamin benny
bertha bertil bertram birgit birgitte birte birthe bjarke bjarne bjørn bo bodil boris brian britta bruno børge camilla carina carl
carla carlo carlos caroline carsten casper cathrine cecilie charlie charlotte christa christel christian christina christine christoffer
claes claus clara clement connie conrad dagmar dagny daniel daniela danny david dennis dina dmitri dorte dorthe dorrit ditte ebba ebbe
eddie edel edith edvard egon eigil einar ejnar ejner elena eli elias elin elina elisa elisabeth elise ella ellen ellinor elly elna elsa
else elsebeth elvira emil emilie emily emma emmy eric erik erika erling erna ernst esben eskild esther eva evald eve evelyn fabian
fadi fatima fatma felix ferdinand finn flemming folmer frank frans freddy frede frederik frederikke freja frida frits frode gerda gerner
gert gertrud gitte gorm grete grethe gudrun gunhild gunnar gunner gurli gustav hamza hanna hannah hanne hannibal hans harald harry
hassan hasan hedvig heidi heine helen helena helene helga helge helle hella henning henny henriette henrik henry herdis herluf
herman hilda hildegard hjalmar holger hugo hussein hussain ib ibrahim ida iben ibi inga inge ingeborg ingelise inger ingolf ingrid irene
iris irma isabel isabella isak ivan iver jack jacob jakob jan jane janne janni jannie jannik jannick jasmin jasper jean jeanette jeanne
jeannette jens jeppe jesper jette jim jimmi jimmy joachim joakim joan joanna johan johanna johanne johannes john johnni johnny jon jonas
jonathan jonna josef josefine joseph jul julia julie julius justin jytte jørgen jørn kaare kaja kaj kai kamilla kamma kamal karen karin
karina karl karla karoline kasper kate katja katarina kathrine katrine kay keld kenneth kenny kent kerstin ketty kevin khaled khalid
kim kira kirsa kirsten kirstin kirstine kitte kjeld kjell klara klaus knud konrad kresten krista kristen kristian kristin kristina
kristine kristoffer krzysztof kurt kåre lajla lars lasse laura lauge laurits lauritz laust layla lea leah leif leila lena lene leo leon
leonora leyla liam lilian lillian lilli lilly lily lina linda line linea linnea lis lisa lisbet lisbeth lise liselotte lissi lissy liv
liva liza lone lotte louis louise luca lucas lucca ludvig luka lukas luna lykke lydia lærke mads mads magda magdalena magne magnus magni
mahmoud mahmud maj maja majbritt maiken malene malik malin malou malte manfred marc marcel marco marcus maren margit margot margrethe
margrete maria mariam marian mariann marianne marie marija marina mario marion marius mark markus martha martin martine mathias
mathilde matilde mats matti mattias maurice max maya mehmet melanie merete merethe merle merlin meta mette mia micha michael michala
michelle mickey mie mik mikael mikail mike mikkel mille milla mille milo mina minna mira mirjam mogens mohamad mohamed mohammad mohammed mona monica
monika morten mostafa muhammad muhammed mustafa myrna nadia nadja nana nanna natalia natalie natasha nete nicklas niclas nicolai
nicolaj nicole nicoline niels nikita nikolaj nikoline nina noah noel nohr nomi nor nora norma nour nuka ofelia ole olaf olav oleg olena olga oliver olivia
olivia oluf omar osama oscar oskar osman otto oda ove palle pascal patricia patrick patrik paul paula paulina pauline paw pedro per
pernille pernilla peter petra petrea philip pia piotr poul povl preben rachel ragnhild rahim ralf ramona rana randi ranveig rasmus regitze
regina regine rene rené renate renata ria richard rico rie rigmor rikke rita robert robin roger roland rolf roman ronja ronnie ronni rosa rose
rosemarie roy rud ruben rudi rudolf rune runa ruth saad said sabina sabine sabrina safa sahra salim sally salma sam samir samira samuel sandie sandra sanne
sara sarah sebastian selma seren sergej sergei sidsel sif sigfred signe sigrid sigurd silas silja silje silke simon simone sine siri sisse siv
sofia sofie solveig sonja sonny sophia sophie sten steen stefan steffen stella sten stephan steven stig stine storm sune susan susanna
susanne sussie suzanne svea sven svend svenning sverre sylvester sylvia søren søs tage tamara tanja tarek tariq tatjana ted teis teo
teodor terese terje thea theis theo theodor theresa therese thea thomas thor thora thorbjørn thorkild thorvald tim timo timothy tina tine tilde tobias
tom tommy toni tonny tony tor torben torkil torsten tove tova trine troels trond tue tyra ulf ulla ulrich ulrik ulrikke ursula uffe
vagn valborg valdemar valentin vanessa vera verner vibe vibeke victor victoria viggo vigga viktor viktoria vilhelm villads villy vilma vilmer
vincent viola vita viva vivi vivian vladimir volmer walter werner wiktor william willy winnie xenia yasin yasmin yasmine yousef youssef yvonne yusuf zahra zainab zara zenia zoe
ådne åge åse åshild ågot øjvind øyvind aviaja aviâja malik minik pipaluk ivalo inuk paninnguaq nivi naja arnaq oline qupanuk
`);
