/// English words that read as Vietnamese when their letters are taken for Telex keys, or that are abbreviations.
///
/// Derived from SCOWL (https://wordlist.aspell.net, freely usable with its notice, see Debian's `wamerican`):
/// the words that this analyzer changes when it does not know the list. Remade with
/// `text-tables` of `Benchmarks/`.
enum TelexLikeEnglish {
    static let words = """
        ace ad ads af ais apps ar arm asap asp ats ax baa bangs bans barn bast bats bays bbb bee
        beef beeps beer bees beets berm bern beset best bets bias bins bits boar boas bongs boo boom
        booms boon boons boor boos boost boots bops born boron bosom boss bow bows bums bungs buns
        bur burn bury bust busy buts buys cams cans caps cary cast cats chair chaos chaps char charm
        chary chasm chats cheeps cheer chef chest chins chips chits choir chops chore chose chosen
        chow chows chums churn coif conj cons coo coon coons coops coos coots cops corm corn cots
        cow cows cox cums cups cur cusp cuts dais dams darn dawn dawns days decs dee deem deems
        deeps deer dens dims dins dips dis dix docs doer dons doom dooms dora dorm dos dose dots dow
        downs dungs duns dust dwi ems er ere es esp est ex face fax gangs gaps gary gas gasp gays
        gif gifs gins gist goats goes gongs goo goof goon goons gore goren gown gowns gums guns gus
        gust guts guys hair hams hangs hanoi hans harm hasp hats hays hem hems hens hero hes hex
        hims hips hits hoary hoax hock hoes hog hong hoof hoops hoots hops horn hos hose host hows
        hums hun huns hus huts ieee ii iii imf ins ir ira is ism isp ix jobs keen keens keeps kens
        kern khans kits lair lams laos laps las lats lawn lawns lax lays lee leer lees lens leos les
        lest liar lii lips lira lisa lisp list lives lix loaf loans lois longs loom looms loon loons
        loops loots lops lora lore loren lori lorn los lots low lows lox luis lungs lust lyx maj
        mans manx maps mar mari mary mas masc mast mats max mays meets mere mess minx mips mir mira
        mist mix moans moms mons moo moon moons moor moos moots mops moran moray morn moro moron mos
        mow mown mows ms muir mungs nair naps nary nays nero nest nets news nieces nips nits nix
        noes noon nor nora norm nos nose nuns nuts nw oaf oar oas oats of oj oops ops ora oran ore
        orem oreo os ow owns ox oxen pair pangs pans paps par pas past pats pawn pawns pays pecs pee
        peeps peer pees pens peps per perm peso pest pets piaf pieces pins pips pis pisa pits pius
        poops poor pops porn pots pow pox pros puns pups pus puts quasi quays queen queens queer
        ques quest quits quran raf rams raps rasp rats rays reef ref rems rep reps resp rest rex
        rims rips roams roans roar roast roes roof rooms roost roots rosa rots row rows rums rungs
        runs rust ruts sachs sacs saigon sans saps saran sari sawn sax says secs see seems seen
        seeps seer sees sere sets sex sims sins sip sips sir sis sits six soaps soar sofa songs sons
        sop sops sore sos sosa sots sow sown sows sox subs sufi sums suns sups surya sw tabs tams
        tangs tans taps tar taro tats tax tee teem teems teen teens tees tens term tern tex thais
        thar thee thees thins thongs thor thorn thur thus tins tips tits toast toes tojo toms tongs
        tons toots tops tor tore torn tost tots tow town towns tows trajan trams trans traps trays
        tree trees trieste trims trips trojan trons troops trots trust tums tuns tureen turn tux twa
        uaw ufa ups ur urn usa usn vans var vary vast vats vax veeps veer vern vest vets vex vietnam
        vii viii vips vow vows wax wee wen wi wis wm wu xes xii xiii xix xor xviii xxii xxiii xxviii
        xxxi xxxii xxxiii xxxiv xxxix xxxv xxxvi xxxvii xxxviii yew yr
        """
}
