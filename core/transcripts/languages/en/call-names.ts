import { words } from '../words.ts';

/** Things that houses, wards and services are called by, and what people are nicknamed: with an article they are things, without one they are names. */
export const callNames: ReadonlySet<string> = words(`
  acacia alder almond ash aspen bay beech birch blackthorn bramble briar cedar chestnut cherry cypress elder elm fern fir gorse hawthorn hazel heather holly hornbeam ivy juniper larch laurel linden lime magnolia maple mistletoe mulberry myrtle oak olive palm pine poplar redwood rowan
  sequoia spruce sycamore walnut willow yew acorn orchard meadow thicket woodland
  aster bluebell buttercup camellia campion carnation celandine chrysanthemum clover columbine cornflower cowslip crocus daffodil dahlia daisy fennel foxglove freesia fuchsia gentian geranium harebell honeysuckle hyacinth hydrangea iris jasmine lavender lilac lily lotus lupin marigold marjoram
  mimosa nettle orchid pansy peony petunia poppy primrose rosemary rose saffron sage snowdrop sorrel sunflower tansy teasel thistle thyme tulip violet viola wisteria yarrow
  avocet bittern blackbird bullfinch buzzard chaffinch condor cormorant crane cuckoo curlew dove eagle egret falcon finch goldfinch goshawk grebe greenfinch grouse gull harrier hawk heron hobby jackdaw jay kestrel kingfisher kite kittiwake lapwing lark linnet magpie mallard martin merlin moorhen
  nightingale nightjar nuthatch osprey owl partridge pelican peregrine pheasant pigeon plover puffin ptarmigan raven redstart redwing robin rook sandpiper shrike siskin skylark snipe sparrow sparrowhawk starling stork swallow swan swift teal tern thrush turnstone wagtail warbler woodpecker wren yellowhammer
  badger beaver bumblebee butterfly cygnet damselfly dragonfly dolphin fox ferret firefly hedgehog ladybird leveret otter panther rabbit salmon seahorse squirrel starfish stag tiger trout
  lion lions hart bull bulls unicorn greyhound foxhound boar griffin dragon plough wheatsheaf barley hops saracen tabard mitre bounty talbot cygnet gamecock pheasants
  agate amber amethyst aquamarine beryl coral crystal diamond emerald garnet jade jasper jet moonstone onyx opal pearl quartz ruby sapphire topaz turquoise
  anchor arch ark aurora avalon beacon blossom breakwater breeze bridge burrow cairn campfire candle cascade catalyst cocoon comet compass cornerstone corona crossroads dawn daybreak daylight eclipse equinox evergreen footprint footsteps fountain gateway genesis greenhouse grove harbour haven
  hearth helm horizon horizons hive hub jigsaw jubilee kaleidoscope keystone lantern launchpad ladder lifeline lifeboat lighthouse limelight lodestone meridian milestone mirage momentum mosaic moonbeam moonlight nest nexus nova oasis odyssey outlook pathfinder pathways patchwork pebble
  phoenix pinnacle polaris prism prospect quest rainbow raindrop reflection reflections renaissance ripple riverside safari sanctuary seagull seed seedling seeds shoreline signpost solace solstice spectrum springboard stardust starlight sundial sunbeam sunrise sunset synergy tapestry threshold
  toolbox torch trailblazer trampoline trident unity utopia vanguard venture viewpoint visions vista voyage voyager wayfarer waterfall watermill wellspring windmill windrush zenith zephyr
  admiral baldy baron bear bishop blackie blondie boxer bulldog bullet captain champ chief chippy chopper cowboy curly deacon digger doc domino duchess duke dutch ferret fingers fish flash fudge gaffer gandalf ghost ginger goose gringo gypsy gunner hammer hippy joker jock lefty lofty major marmite monk moose mouse
  nipper noddy nutty parrot pickle pigeon pirate ponytail postie prof professor punk queenie ranger rocket roo sarge scarface scooter scruff shadow shorty skinny skipper slim smiler smiley smithy sniffer snowy sparks sparky specs spider spike spud squeak squire squirrel tank tiny titch trigger tug tweety viking whippet whisky wolf woody ziggy zorro
`);
