import { words } from '../words.ts';

/** Surnames in common use in Denmark, mostly those that are Danish words too, since the word list has the others. */
export const surnames = words(`
nielsen jensen hansen pedersen andersen christensen larsen sørensen rasmussen jørgensen petersen madsen kristensen olsen thomsen
christiansen poulsen johansen møller mortensen knudsen jakobsen jacobsen mikkelsen frederiksen laursen olesen lund schmidt eriksen holm
kristiansen simonsen clausen svendsen andreasen iversen jeppesen vestergaard nissen lauridsen mogensen jespersen dam frandsen jepsen
kjær bertelsen østergaard lauritsen bech thygesen nygaard villadsen bruun juul bach bak kjeldsen friis carlsen bang lassen winther krogh skov
berg bjerre dahl dalgaard damgaard dalsgaard toft koch ravn krog steffensen kirkegaard gregersen bro brandt beck hald holst lange
lind lorentzen skovgaard meyer schultz svensson klausen markussen nørgaard michelsen danielsen davidsen hermansen henriksen husum
bay berthelsen bisgaard borg boysen buch buhl bundgaard busk bøgh dahlgaard dall enevoldsen eskildsen fischer fog foged frost gade
gravesen grønbæk gundersen hauge hede hedegaard hjorth hjort hoffmann hvid høj høgh jessen juhl justesen kjærgaard klit kock kragh kruse
kvist kær lauersen leth linde lyngby lynge løvgren mark marcussen mathiesen matthiesen mølgaard munk mørch mørk nikolajsen nielsson
nørskov overgaard palle paulsen philipsen præstegaard ibsen riis rohde rosenkilde rytter rød sand schou schrøder severinsen skou skriver
smed smith sommer stage stisen storm storgaard strand søgaard sønderby sønderskov sønderstrup tang therkildsen therkelsen thorsen thuesen thrane torp
ulriksen vad vang vinter vinther voss wagner warming westergaard winkel witt wulff ahmed ali hassan mohamed nguyen khan yilmaz kaya demir
brun hvid sort grøn rask stærk lang kort ung bonde bager smed kok krag høg falk ulv bjørn ræv due ørn svane
sø fisker asp birk bøg elm eg gran green sten steen kilde mose strøm nord syd vest øst ager brix damm skytte snedker væver kusk møller jæger ridder vogt hammer hald hauge hedegaard holk krag bak rask sommer søe
`);
