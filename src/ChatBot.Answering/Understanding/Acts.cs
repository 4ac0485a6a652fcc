using System.Text.RegularExpressions;

namespace ChatBot.Answering.Understanding;

/// <summary>Something that an organ does by a paragraph: it decides, condemns, welcomes… Resolutions open their paragraphs with such a verb.</summary>
/// <param name="Name">What it is called, in English.</param>
/// <param name="Asked">What questions call it, folded: a whole word.</param>
/// <param name="Opens">How clauses that do it begin, folded; the first that a text has counts.</param>
internal sealed record Act(string Name, Regex Asked, IReadOnlyList<Regex> Opens)
{
    /// <summary>Where the clauses begin that do it.</summary>
    /// <param name="folded">A paragraph, folded, as long as the paragraph.</param>
    /// <param name="way">Which of the ways to begin.</param>
    public IEnumerable<int> Find(string folded, int way) => Opens[way].Matches(folded).Select(m => m.Groups["act"].Index);

    /// <summary>Whether it is a state of the organ (« Préoccupé par… ») rather than something that it does.</summary>
    public bool IsState => Name == "worry";

    /// <summary>Whether it is asked of somebody: « demande aux États », "urges the parties".</summary>
    public bool IsAsked => Name is "request" or "demand" or "urge" or "invite" or "encourage" or "recommend" or "authorize";
}

/// <summary>The verbs of resolutions, as their drafting manuals list them, in both languages.</summary>
internal static class Acts
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Compiled;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    /// <summary>Whatever is asked of somebody, by any verb: what « que demande-t-elle aux États ? » means.</summary>
    public static Act Asking { get; } = Of("ask", "(?!)", "prie|priant|demande|demandant|(?:invit|encourag|exhort|charg|engag|exig|recommand)e(?:ant)?|(?:invit|exhort|recommand|appel)ant|appelle|requests|requesting|asks|asking|invites|inviting|encourages|encouraging|urges|urging|calls (?:up)?on|calling (?:up)?on|demands|demanding|directs|recommends|recommending");

    /// <summary>The act that a folded word of a question calls; null when it calls none.</summary>
    public static Act? Called(string word) => Array.Find(All, a => a.Asked.IsMatch(word));

    private static readonly Act[] All =
    [
        Of("decide", "decid[a-z]*|decisions?", "decide|decides"),
        Of("condemn", "condamn[a-z]*|condemn[a-z]*|condenan?", "condamne|condamnant|condemns|condemning"),
        Of("welcome", "felicit[a-z]*|salue[a-z]*|rejoui[a-z]*|satisf[a-z]*|welcom[a-z]*", "(?:se )?felicite|(?:se )?felicitant|salue|saluant|accueill?(?:e|ant) avec|(?:note|notant|constate|constatant|prend note|prenant note)(?: [a-z]+){0,2} avec (?:[a-z]+ ){0,2}satisfaction|se rejouit|se rejouissant|welcomes|welcoming|commends|commending"),
        Of("worry", "inquiet[a-z]*|inquietudes?|preoccup[a-z]*|alarm[a-z]*|worr[a-z]*|concern(?:s|ed)?", "(?:[a-z]+ment )?(?:preoccupee?|inquiete?|alarmee?|troublee?)|(?:se (?:declare|declarant|dit|disant)|exprime|exprimant|constate|constatant|(?:prend |prenant )?note|notant)(?: [a-z']+){0,5} (?:preoccup[a-z]+|inquiete?|inquietudes?|alarmee?)|(?:deeply |gravely |seriously |also |further )*(?:concerned|alarmed)|express(?:es|ing) (?:[a-z]+ ){0,4}concern|not(?:es|ing) with (?:[a-z]+ ){0,2}concern"),
        Of("deplore", "deplor[a-z]*|regrett[a-z]*|regrets?", "deplore|deplorant|regrette|regrettant|deplores|deploring|regrets|regretting|(?:note|notant|constate|constatant) avec regret"),
        Of("recall", "rappel[a-z]*|recall[a-z]*", "rappelle|rappelant|recalls|recalling"),
        Of("reaffirm", "reaffirm[a-z]*", "reaffirme|reaffirmant|reaffirms|reaffirming"),
        Of("stress", "soulign[a-z]*|insist[a-z]*|stress[a-z]*|emphasi[a-z]*|underlin[a-z]*", "souligne|soulignant|insiste|insistant|met l'accent|mettant l'accent|stresses|stressing|emphasi[sz](?:es|ing)|underlin(?:es|ing)"),
        Of("encourage", "encourag[a-z]*|alientan?", "encourage|encourageant|encourages|encouraging"),
        Of("invite", "invit[a-z]*", "invite|invitant|invites|inviting"),
        Of("recommend", "recommand[a-z]*|recommend[a-z]*", "recommande|recommandant|recommends|recommending"),
        Of("urge", "exhort[a-z]*|instan?|urge[sd]?", "exhorte|exhortant|(?:prie|priant|demande|demandant|invite|invitant|engage|engageant) (?:[a-z]+ )?(?:instamment|vivement)|urges|urging", "engage|engageant|calls upon|calling upon"),
        Of("demand", "exig[a-z]*|demand(?:s|ed)?", "exige|exigeant|demands|demanding", "demande|demandant|calls (?:up)?on|calling (?:up)?on"),
        Of("request", "demande[a-z]*|pid(?:e|en|io|ieron)|solicit(?:a|an|o|aron)|prie|requests?|requested|asks?|asked|calls?", "prie|priant|demande|demandant|requests|requesting|asks|calls (?:up)?on|calling (?:up)?on"),
        Of("note", "notes?|noted|noter|notee?s?", "(?:note|notant|prend note|prenant note|prend acte|prenant acte|notes|noting|takes note|taking note)"),
        Of("recognize", "reconnai[a-z]*|reconnu[a-z]*|recogni[a-z]*|acknowledg[a-z]*", "reconnait|reconnaissant|conscient[a-z]*|recogni[sz](?:es|ing)|acknowledg(?:es|ing)"),
        Of("approve", "approuv[a-z]*|approv[a-z]*|endors[a-z]*", "approuve|approuvant|fait sien(?:ne)?s?|faisant sien(?:ne)?s?|souscrit|endorses|endorsing|approves|approving"),
        Of("create", "cree[a-z]*|institu[a-z]*|creat[a-z]*|establish[a-z]*", "cree|institue|(?:decide|decides) (?:[a-z]+ ){0,2}(?:(?:de |d')(?:creer|instituer|etablir|constituer)|to (?:create|establish))|establishes"),
        Of("proclaim", "proclam[a-z]*|proclaim[a-z]*", "proclame|proclamant|(?:decide|decides) (?:[a-z]+ ){0,2}(?:(?:de |d')(?:proclamer|declarer)|to (?:proclaim|declare))|proclaims"),
        Of("authorize", "autoris[a-z]*|authori[sz][a-z]*", "autorise|(?:decide|decides) (?:[a-z]+ ){0,2}(?:(?:de |d')autoriser|to authori[sz]e)|authori[sz]es"),
    ];

    /// <summary>A clause begins at the paragraph's beginning, after a comma or a semicolon, or is joined by « et ».</summary>
    private static Act Of(string name, string asked, params string[] opens)
        => new(name, new Regex($"^(?:{asked})$", Options, Long), [.. opens.Select(o => new Regex($@"(?:^|[,;] (?:et |and )?(?:la |le |l'|en outre |a cet egard )?|\b(?:et|and) )(?<act>(?:{o})\b)", Options, Long))]);
}
