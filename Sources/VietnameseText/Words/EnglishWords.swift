/// English words that must not be taken for Vietnamese ones.
enum EnglishWords {
    /// The commonest words, by which a line is recognised as English.
    ///
    /// Words that are also ordinary unmarked
    /// Vietnamese (`can`, `hang`, `long`, `them`, `tin`, `man`, `toi`, `no`, `to`, `me`) are not evidence
    /// for either language and are absent, unless they are rare in Vietnamese.
    static let core: [String] =
        """
        the of and is are was were be been being have has had do does did will would could should may might must
        shall i you he she it we they him her us your his its our their mine yours this that these those what
        which who whom whose when where why how all any both each few more most other some such not only own same
        than too very just but if or because as until while at by for with about against between into through
        during before after above below from up down out off over under again further then once here there please
        sorry hello thank order delivery customer service support refund return exchange product price payment
        account password card bank money phone number address email website send sent receive received get got
        give take make made need want know think see look use find tell ask work seem feel try leave call good new
        first last great little old right big high different small large next early young important public bad
        able my your an am also back like time year people way day man thing woman life child world school state
        family student group country problem hand part place case week company system program question government
        night point home water room mother area story fact month lot study book eye job word business issue side
        kind head house friend father power hour game line end member law car city community name president team
        minute idea kid body information parent face others level office door health person art war history party
        result change morning reason research girl guy moment air teacher force education read write run walk talk
        open close buy sell bought sold paid pay cost cheap expensive free late soon now today tomorrow yesterday
        always never often sometimes still yet already maybe really well much many every everyone someone nothing
        something anything so because without within across along around behind near let lets keep kept left put
        set start stop begin wait help show play move live believe bring happen provide sit stand lose add spend
        grow win teach offer remember love consider appear serve die expect build stay fall cut reach kill remain
        suggest raise pass require report decide pull break broken box item items order's package shipping track
        tracking color colour size wrong missing damaged lost found check my am pm mr mrs ms dr vs etc a
        we're i'm don't can't won't isn't it's that's doesn't didn't i've you're they're let's what's there's
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

    /// Words that read as legal Vietnamese when their letters are taken for Telex keys.
    static let telexLike: [String] = TelexLikeEnglish.words.split(whereSeparator: { $0 == " " || $0 == "\n" })
        .map(String.init)
}
