/**
 * Words for generated phrases: short, plain, in alphabetical order, each once. Written for this program. Nothing here
 * can hurt in any order, or be taken for an order to a child. Adding words makes phrases stronger; taking words away
 * must not bring the list below 1,296, which five throws of a die could choose from.
 */
export const WORDS: readonly string[] = `
able acorn acre actor adapt adder admit adult advise agent agree ahead aim air aisle alarm album alert
alley allow almond alone along alpine amber amount ample anchor angle animal ankle annual answer ant anvil
apart apple april apron arch arena arm armour army arrive arrow artist ash aside ask atlas atom attic
august aunt author autumn avenue awake award aware away baby back bacon badge badger bag bake baker
balance ball ballet bamboo banana band bank banner bar barge barley barn barrel base basin basket bat bath
baton bay beach bead beak beam bean bear beard bed bee beech beef beetle begin behave being bell belong
below belt bench bend berry beside best better beyond bicycle big bike bill bin bird birth biscuit bishop
bison bite black blade blank blanket blaze blend bless blink block bloom blouse blow blue board boat body
boil bold bolt bone bonnet book boot border borrow bottle bottom bounce bow bowl box brain brake branch
brass brave bread break breeze brick bridge brief bright bring broad broom brother brown brush bubble
bucket buckle bud bugle build bulb bundle bunk burrow bus bush busy butter button buy cabbage cabin cable
cactus cafe cage cake calf call calm camel camera camp canal candle canoe canvas cap cape car caravan card
care carpet carrot carry cart carve case cash castle cat catch cattle cave cedar ceiling celery cellar
cello cement centre cereal chain chair chalk chance change channel chapel charm chart chase cheap check
cheek cheer cheese cherry chess chest chew chicken chief child chimney chin china chip choice choir choose
chorus circle circus city clap clarity class clay clean clear clerk clever cliff climb clinic cloak clock
close cloth cloud clover clown club clue coach coal coast coat cobweb cocoa coconut coffee coin cold
collar collect colour comb comet comfort comic common compass concert cone cook cool copper copy coral
cord cork corn corner cosy cottage cotton couch count country couple courage court cousin cover cradle
craft crane crate crayon cream creek crest crew cricket crisp crocus crop cross crow crowd crown crumb
crust crystal cube cup cupboard curb cure curl current curry curtain curve cushion custard custom cycle
daffodil dairy daisy dale damp dance dash date dawn day dear debate decade decent deck decorate deep deer
delight deliver den dentist depend depth desert design desk detail dew dial diamond diary dice diesel
differ dig digit dinner direct disc dish distant ditch dive divide dock doctor dog doll dolphin dome door
dot double dough dove down dozen draft dragon drain drama draw drawer dream dress drift drill drink drive
drop drum dry duck duke dune dusk dust duty each eager eagle ear early earn earth easel east easy eat echo
edge edit eel effort egg eight elbow elder eleven elm embark ember empire empty end energy engine enjoy
enough enter entry envelope equal error escape even evening event every exact exam example expect expert
explain explore extra eye fable fabric face fact factory fair faith fall family famous fan fancy far farm
farmer fast father faucet favour feast feather fence fern ferry fetch few fiddle field fig figure file
film final finch find fine finger finish fir fire firm first fish five fix flag flake flame flash flask
flat flavour flax fleet flint float flock floor flour flow flower fluent flute fly foam focus fog fold
folk follow food foot forest forge fork form fort forty fossil found four fox frame free fresh friday
friend fringe frog front frost fruit fuel full fun funnel fur future gala gale gallery gallon game gander
gap garage garden garlic gate gather gaze gem gentle genuine giant gift ginger giraffe girl give glacier
glad glass glaze glide globe gloss glove glow glue goal goat gold golf good goose gorse gown grace grade
grain grand granite grape graph grass gravel gravy great green greet grey grid grin grip ground group
grouse grove grow guard guess guest guide guitar gull gum gust gutter habit hair half hall hammer hamster
hand handle happy harbour hare harp harvest hat hawk hay hazel head health hear heart heat heather hedge
heel height helmet help hen herb herd here hero heron hide high hike hill hinge hint hippo history hive
hobby hockey hold holiday hollow holly home honest honey hood hoof hook hoop hope horn horse hose host
hotel hour house hover huge human humble hundred hurdle hurry hut hymn ice icicle icing idea idle igloo
image improve inch indoor infant inform ink inland inlet inn insect inside invent invite iris iron island
item ivory ivy jacket jam january jar jaw jazz jeans jelly jersey jet jewel jigsaw job jog join joke jolly
journey joy judge jug juggle juice july jumble jump june jungle junior juniper just kayak keen keep kennel
kernel kettle key kilt kind king kiosk kitchen kite kitten kiwi knee kneel knight knit knock knot know
koala label lace ladder lady lake lamb lamp lane lantern large lark laser last late laugh launch laundry
laurel lava lavender lawn lawyer layer lazy lead leaf league learn least leather ledge leek left legend
lemon lend length lens leopard lesson letter lettuce level lever library lid life lift light lilac lily
lime limit line linen lion list listen little lively lizard llama load loaf loan lobby lobster local lock
locket log lolly long look loom loop lorry lot loud lounge love low loyal luck luggage lunch lupin lyric
machine magic magnet magpie mail main major make mallet mammal mango manner manor map maple marble march
margin marina market marsh mask mast master mat match maths matter maximum may maze meadow meal mean
measure medal meet melody melon melt member memory mend mention menu merit merry metal method metre middle
mild mile milk mill mime mind minor mint minute mirror mist mitten mix model modern moment monday money
month moon moor moose morning mosaic moss moth mother motor mountain mouse mouth move much muddle muffin
mug mule multiply muscle museum mushroom music mustard nail name napkin narrow nation nature near neat
neck nectar needle nephew nest net nettle never new news next nice niece night nine noble noise noon north
nose note notice novel now number nurse nursery nut nutmeg oak oar oasis oat object oboe ocean october
octopus odd offer office often oil old olive onion only open opera opinion orange orbit orchard orchid
order organ ostrich otter ounce outdoor outline oval oven over owl own owner oxygen oyster pack paddle
page paint pair palace palm pan pancake panda panel paper parade parcel pardon parent park parrot parsley
part party pass past pasta paste pastry patch path patient pattern pause pave paw pea peace peach peak
peanut pear pearl pebble pedal pelican pen pencil penguin penny people pepper perch perfect perfume period
petal pewter phone photo phrase piano pick picnic picture pie piece pier pigeon pile pillow pilot pin pine
pink pint pipe pitch pizza place plain plan plane planet plant plate play please plenty plot plough plum
plus pocket poem poet point polar pole polish polite pollen pond pony pool poplar poppy porch port
portrait post potato pottery pouch pound powder power practise praise prefer present press pretty price
primrose prince print prism prize profit project promise proof proper proud prune public pudding pull
pulse pump puppet puppy pure purple purse push puzzle pyramid quaint quarry quart quarter quay queen query
quest question queue quick quiet quill quilt quite quiz quota rabbit race racket radar radio radish raffle
raft rail rain raise raisin rake ramp ranch range rapid rare rather raven reach read ready real reason
recipe record red reed reef refer reflect region relax relay rely remain remind remote rent repair repeat
reply report rescue rest result return reward rhyme rhythm ribbon rice rich riddle ride ridge right ring
ripple rise river road roast robin robot rock rocket rod roll roof rook room root rope rose rotate round
route row rowing royal rubber ruby rudder rug rugby rule ruler run runner rural rush rust rye saddle safe
saffron sail sailor salad salmon salt salute same sample sand sandal sandwich satin saturn sauce saucer
save say scale scarf scene scent school science scissors scone scooter score scout screen scroll sea seal
search season seat second secret see seed select send senior sense sentence series serve settle seven
shade shadow shallow shape share shark sharp shed sheep sheet shelf shell shelter sherbet shield shift
shine ship shirt shoe shop shore short shoulder shout show shower shrub shut shuttle side sign signal
silent silk silver simple sing single sister six size skate sketch ski skill skirt sky slate sledge sleep
sleeve slice slide slipper slope slow small smart smile smooth snack snail snow soap soccer social sock
sofa soft soil solar solid solve song soon sort sound soup south space spade spare spark speak special
speed spell spend spice spider spin spinach spiral spire splash spoke sponge spoon sport spot spray spread
spring sprout spruce square squash squirrel stable stadium staff stage stair stall stamp stand star
starling start state station statue stay steady steam steel steep stem step stick still stir stitch stone
stool stop store stork storm story stove straight strand straw stream street stretch string strip strong
student study style subject such sugar suit sultana sum summer summit sun sunday sunny supper supply sure
surf surname surprise swallow swan swap sweep sweet swift swim swing switch symbol syrup system table
tablet tadpole tail tailor take tale talent talk tall tame tandem tangle tank tap tape target task taste
taxi tea teach teacher team teapot tell temple ten tennis tent term terrace test text thank thatch theatre
theme there thick thimble thing think third thirty thistle thread three thrill throat through thumb
thunder thursday ticket tide tidy tie tiger tight tile till timber time tin tinsel tiny tip title toad
toast today toe toffee together tomato tone tongue tool tooth top topic torch tortoise total totem touch
tour towel tower town toy track tractor trade trail train travel tray treacle treasure treat tree trellis
trend trial triangle tribe trifle trip trolley trophy trot trout trowel truck true trumpet trunk trust
truth try tube tuesday tug tulip tuna tune tunnel turkey turn turnip turtle tutor twelve twenty twice twig
twin twist two type tyre umbrella uncle under unicorn uniform union unit unite until update uphill upper
upright upset upstairs use useful usual utensil vacant valley value valve van vanilla vapour vase vast
vault velvet venture verb verge verse very vessel vest view village vine vinegar violet violin visit
vitamin vivid vocal voice volcano volley volume vote vowel voyage wade wafer wagon waist wait wake walk
wall walnut walrus waltz wander want ward warm warn wash watch water wave wax way weasel weather weave
wedge week weigh well west wetland wharf wheat wheel when whisk whisker whisper whistle white whole wicker
wide willow win wind window wing winner winter wire wise wish wolf wombat wonder wood wool word work world
worth wrap wreath wren wrist write yacht yard yarn year yeast yellow yew yoga yogurt yolk young zebra zero
zigzag zinc zip zone zoo
`
  .trim()
  .split(/\s+/);
