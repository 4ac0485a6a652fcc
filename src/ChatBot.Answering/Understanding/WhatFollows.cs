using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Recognizes questions for what comes after a resolution, put in words of no subject: « on en reparle quand ? », « qui doit faire rapport, et quand ? »,
/// "what are the next steps?". Any word of a subject makes another question of it.
/// </summary>
internal static partial class WhatFollows
{
    /// <summary>The intent; null when the question asks something else, or of something.</summary>
    /// <param name="question">The question.</param>
    /// <param name="title">The title of the document that is asked: a name in it (« au Mali ») is no other subject.</param>
    public static Intent.Follows? Read(string question, string? title = null)
    {
        var titled = title is null ? [] : NameInTitle().Matches(title).Select(w => TextFolding.Fold(w.Value)).ToHashSet();
        var words = Word().Matches(TextFolding.Fold(question)).Select(w => w.Value).Where(w => !titled.Contains(w)).ToList();
        if (words.Count is 0 or > MostWords || !words.TrueForAll(w => General.Contains(w) || Again().IsMatch(w) || Report().IsMatch(w) || Steps().IsMatch(w)))
        {
            return null;
        }

        var asksWhen = words.Exists(w => When.Contains(w));
        var again = words.Exists(w => Again().IsMatch(w));
        if (words.Exists(w => Report().IsMatch(w)) && words.Exists(w => When.Contains(w) || Who.Contains(w)))
        {
            return new Intent.Follows(Report: true, Session: false) { HowOften = words.Exists(w => w is "often" or "combien"), Who = words.Exists(w => Who.Contains(w)), When = asksWhen };
        }

        return asksWhen && again ? new Intent.Follows(Report: false, Session: true)
            : words.Exists(w => Steps().IsMatch(w)) || (again && words.Contains("what")) ? new Intent.Follows(Report: true, Session: true)
            : null;
    }

    private const int MostWords = 18;

    private static readonly HashSet<string> When = ["quand", "when", "session", "sessions", "date", "combien", "often", "deadline", "soon", "fois", "time", "annee", "year", "cuando", "periodo", "sesiones"];

    private static readonly HashSet<string> Who = ["qui", "who", "whom"];

    private static readonly HashSet<string> General =
    [
        .. When, .. Who,
        .. ("le la les l un une de du des d a au aux en y et ou ce cet cette ca cela c son sa ses leur on il elle ils elles est sont ce sera seront doit doivent devra va vont faut t qu que quoi pour par dans sur sous avant apres tous toutes quel quelle quels quelles prevu prevue maintenant alors donc bon ok mais lors " +
            "assemblee generale conseil securite onu nations unies comite commission organe question sujet theme point resolution texte dossier affaire ordre jour faire fait examinee examine examen reexamen discutee debattue abordee traitee evoquee etudiee presente presenter presentera remettre rendre soumettre etablir ecrire ecrit ecrite rediger redige adresser etre remis remise soumis soumise rendu rendue etabli etablie publie suivra suit suivant final oral attendu attendue " +
            "the a an of to in on at by for with it its this that these they them is are was will would shall should must has have had does do be been being and or so now well then how what which who up come comes coming back get gets look looked taken take taken discussed discuss considered consider examined examine debated debate raised raise brought bring talk talked " +
            "devant before el los las del que asamblea consejo seguridad asunto tema sobre esta este informe presentar se ha debe " +
            "general assembly council security un united nations committee body subject issue topic item agenda text resolution matter due submit submitted write written present presented expected supposed required there any next").Split(' '),
    ];

    [GeneratedRegex(@"^(?:reparl\w*|vuelv\w*|volvera|revien\w*|reven\w*|reexamin\w*|rediscut\w*|redebat\w*|representee?|nouveau|nouvelle|encore|prochaine?s?|again|next|revisit\w*|reconsider\w*|upcoming|return\w*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex(@"^(?:rapports?|reports?|reporting|compte|comptes|rendu|bilan)$", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(@"^(?:suites?|etapes?|steps?|ensuite|afterwards?|happens?|passe|passera)$", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!^)\b\p{Lu}\p{Ll}{3,}")]
    private static partial Regex NameInTitle();
}
