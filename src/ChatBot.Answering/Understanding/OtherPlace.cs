using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Reads questions for a place of another text: « que dit le paragraphe 3 de la résolution 70/1 ? », "article 5 of the Charter". Ours may mention it; what it
/// says stands there, and a paragraph of ours with that number would be the wrong one.
/// </summary>
internal static partial class OtherPlace
{
    /// <summary>What to answer to such a question: the passages that mention that place, or none; null when it is another question.</summary>
    public static Intent.Elsewhere? Read(string question, Edition edition)
    {
        var folded = TextFolding.Fold(question);
        if (Place().Match(folded) is not { Success: true } m || IsOurs(m.Groups["of"].Value, edition))
        {
            return null;
        }

        var of = Telling().Matches(m.Groups["of"].Value).Select(w => w.Value).Where(w => w.Any(char.IsAsciiDigit) || (w.Length > 4 && w is not "resolution" and not "general")).OrderByDescending(w => w.Any(char.IsAsciiDigit)).FirstOrDefault();
        var mention = new Regex($@"\b{Names(m.Groups["what"].Value)}s?\.? (?:[\w) ]{{1,12}}(?:,|et|a) )?{Regex.Escape(m.Groups["n"].Value)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
        return new Intent.Elsewhere([.. edition.Passages.Where(p => of is not null && TextFolding.Fold(p.Text) is var text && text.Contains(of, StringComparison.Ordinal) && mention.IsMatch(text)).Take(MostMentions).Select(p => p.Id)]);
    }

    /// <summary>Whether any passage speaks of a heading of that name, as another text's.</summary>
    /// <param name="edition">The document.</param>
    /// <param name="heading">Its key: <c>article 3</c>.</param>
    public static bool Mentions(Edition edition, string heading)
    {
        var space = heading.LastIndexOf(' ');
        var mention = new Regex($@"\b{Names(heading[..space])}s? {Regex.Escape(heading[(space + 1)..])}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
        return edition.Passages.Any(p => mention.IsMatch(TextFolding.Fold(p.Text)));
    }

    private const int MostMentions = 3;

    private static string Names(string what) => what.TrimEnd('.', 's') switch
    {
        "article" or "art" => @"(?:article|art\.)",
        "paragraphe" or "paragraph" or "par" or "para" => "(?:paragraphe|par\\.|paragraph)",
        "annex" or "annexe" => "annexe",
        var other => Regex.Escape(other),
    };

    /// <summary>« de la présente résolution », « de la Déclaration » where that is what is annexed.</summary>
    private static bool IsOurs(string of, Edition edition)
    {
        var number = Number().Match(of);
        return number.Success ? TextFolding.Fold(edition.Symbol).Contains(number.Value, StringComparison.Ordinal)
            : !Texts().IsMatch(of)
                || IsOwn(Texts().Match(of).Value, edition);
    }

    /// <summary>Whether a document is itself a declaration, a convention…, or has one annexed.</summary>
    /// <param name="noun">Its name, folded.</param>
    /// <param name="edition">The document.</param>
    public static bool IsOwn(string noun, Edition edition)
        => TextFolding.Fold(edition.Head.Title ?? string.Empty).Contains(noun, StringComparison.Ordinal)
            || edition.Passages.Where(p => p.Kind == PassageKind.Annex).Take(3).Any(p => TextFolding.Fold(p.Section + " " + p.Text).Contains(noun, StringComparison.Ordinal))
            || (edition.Passages.Any(p => p.Kind == PassageKind.Annex) && edition.Passages.Any(p => p.Kind == PassageKind.Operative && TextFolding.Fold(p.Text) is var text && text.Contains(noun, StringComparison.Ordinal) && text.Contains("annex", StringComparison.Ordinal)));

    // « que dit le par. 3 b) de la résolution 70/1 ? », "what does article 5 of the Charter say?": nothing else is asked.
    [GeneratedRegex(@"^(?:(?:et|and|que (?:dit|prevoit|stipule|contient|demande)|what(?: does|'s in| is in)|lis|cite[rz]?|read|quote) )*(?:le |la |l'|the )?(?:(?:alinea|sub-?paragraph|lettre) \(?[a-z]\)? (?:du |de l'|of )(?:the )?)?(?<what>paragraphe|par\.?|paragraph|para\.?|article|art\.?|alinea|section|annexe?|chapitre|chapter|point) (?<n>\d{1,3}|[ivxl]{1,6}|[a-h])(?: ?\(?[a-z]\))*(?:,? (?:paragraphe|par\.?|paragraph|para\.?|alinea) \(?\w{1,3}\)?)? (?:de |du |des |of )(?<of>(?:(?! (?:asks?|requires?|means?|obliges?|about|aux|qui|que|demande|exige|impose|garantit|protege)\b)[^?]){3,120}?)(?: (?:says?|provides?|dit(?: quoi)?|prevoit))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Place();

    [GeneratedRegex(@"[\w/]+", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?<=resolution |decision )\d[\d/]*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:charte|charter|convention|statut|pacte|covenant|protocol(?:e)?|accord|agreement|traite\b|treaty|rapport|report|declaration|programme|plan|reglement|strategie|strategy|note\b|lettre)", RegexOptions.CultureInvariant)]
    private static partial Regex Texts();
}
