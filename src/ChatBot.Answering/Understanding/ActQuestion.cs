using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Recognizes questions for what an organ does in its resolution, of no subject: « que décide l'Assemblée ? », « de quoi se félicite le Conseil ? »,
/// "what does it condemn?". Any word of a subject makes another question of it.
/// </summary>
internal static partial class ActQuestion
{
    /// <summary>Words of such a question, at most.</summary>
    private const int MostWords = 14;

    /// <summary>The intent; null when the question asks something else, or of something.</summary>
    public static Intent.Does? Read(string question)
    {
        var folded = TextFolding.Fold(question);
        var words = Word().Matches(folded).Select(w => w.Value).ToList();
        if (words.Count is < 2 or > MostWords || !Asked().IsMatch(folded) || OfAThing().IsMatch(folded) || (words.Contains("qui") && !WhatDoes().IsMatch(folded)))
        {
            return null;
        }

        var acts = words.Where(w => !General.Contains(w)).Select(Acts.Called).Distinct().ToList();
        // "What does it note with concern?" asks what worries it.
        acts = acts.Count == 2 ? [.. acts.Where(a => a?.Name != "note")] : acts;
        return acts is [{ } act] ? new Intent.Does(act) : null;
    }

    private static readonly HashSet<string> General =
    [
        .. ("que qu quoi quelle quelles quel quels de des du d a au aux sur par en y dans ce c qui est sont ete etait fut avait ont eu t elle elles il ils on se s le la les l cette ces sa son ses leurs leur et mais alors donc fait finalement exactement concretement reellement vraiment juste ici principales principaux principale principal surtout principalement tout toutes tous " +
            "prise prises pris prennent prend prendre exprimee exprimees exprime exprimes expriment formulee formulees dis moi texte document resolution organe assemblee generale conseil securite droits homme economique social onu nations unies organisation comporte contient " +
            "what does do did has have had been is are was were be being the a an of in by with it its they this that these their council assembly general security human rights economic social un united nations organization organisation body about for on upon resolution text document actually really so then and but now here exactly main mainly all tell me express expressed expresses taken take takes took make makes made contain contains").Split(' '),
    ];

    [GeneratedRegex(@"\b(?:que|qu|quoi|quel(?:le)?s?|what)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    /// <summary>« De quelle résolution est-il pris note ? » asks for a resolution.</summary>
    [GeneratedRegex(@"\b(?:quel(?:le)?s?|what|which) (?:resolution|texte?|document|organe|organi[sz]ation|body|assemble|conseil|council|security)", RegexOptions.CultureInvariant)]
    private static partial Regex OfAThing();

    /// <summary>« Qui est remercié ? » asks for somebody; « qu'est-ce qui est condamné ? » does not.</summary>
    [GeneratedRegex(@"\bqu'? ?est[- ]ce qui\b|\bce qui\b", RegexOptions.CultureInvariant)]
    private static partial Regex WhatDoes();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
