import { words } from '../words.ts';

/** Things that English houses, wards, meeting places and pubs are called by, and that few are at otherwise. */
export const signs: ReadonlySet<string> = words(`
willows beeches elms oaks limes firs poplars cedars laurels hollies pines maples birches hawthorns chestnuts sycamores rowans larches yews aspens alders brambles heathers orchards orchard gables maltings malthouse granary brickworks brickyard tannery foundry forge smithy dairy ropeworks gasworks waterworks ironworks glassworks stables haven beacon lantern lighthouse anchor compass lifeboat ark
willow beech elm oak lime fir poplar cedar laurel holly maple birch hawthorn chestnut sycamore rowan larch yew aspen alder hazel juniper rainbow sunflower bluebell snowdrop daffodil primrose foxglove heather bramble thistle clover acorn conker seedling sapling lavender rosemary jasmine magnolia
kingfisher swallow robin nightingale kestrel heron skylark wren magpie phoenix pelican dolphin otter hedgehog butterfly dragonfly bumblebee beehive honeycomb nest burrow warren cocoon chrysalis springboard gateway archway tower belfry cloisters almshouse almshouses spinney copse grange manor priory hermitage vicarage rectory deanery
hub brick mill hayloft retreat sanctuary hideaway snug nook cabin hive loft vine oasis fountain loom royal infirmary spindle bobbin shuttle anvil horseshoe cartwheel waterwheel windmill mosaic kaleidoscope prism easel
`);

/** What people are called by who are not called by their name: animals, ranks and trades, things that one is known for. */
export const nicknames: ReadonlySet<string> = words(`
bear wolf fox badger hare mouse rat tiger lion elephant giraffe penguin owl crow raven pigeon sparrow chicken goose swan crab shrimp herring mackerel trout eel shark ant wasp spider beetle slug snail snake tortoise crocodile monkey gorilla squirrel hedgehog otter beaver bunny rabbit hamster piglet bull donkey goat camel panda moose ferret weasel
captain skipper admiral major colonel sergeant corporal baron duke earl emperor sultan pope bishop monk professor pirate cowboy sheriff viking sailor sparky chippy poet wizard witch troll pixie angel devil ghost clown prophet gaffer guvnor
curly freckles baldy specs boots slippers spanner thunder lightning sparks rocket turbo diesel propeller hammer chisel nails stubby pipes bucket mop scrubber blade brick
spud carrot tomato pickle gherkin pea bean radish banana plum lemon raisin almond sausage meatball dumpling biscuit waffle toffee pepper nugget
`);
