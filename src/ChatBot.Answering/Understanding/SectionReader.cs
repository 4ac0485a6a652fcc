using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Understanding;

/// <summary>Reads questions for a whole part of a text: « que dit la section II ? », « l'article 5 », "what does the annex say about…".</summary>
internal static partial class SectionReader
{
    /// <summary>What such a question wants; null when it names no part, or when another text's may be meant.</summary>
    /// <param name="question">The question.</param>
    /// <param name="edition">The document that it is about; null when that is not known.</param>
    public static Intent? Read(string question, Edition? edition)
    {
        if (ReferenceParser.ParseHeading(question) is { } headed)
        {
            return Has(edition, headed) ? IntentReader.Placed(headed)
                // « que dit l'article 3 ? » of a text without articles: that of another, if it speaks of one.
                : IntentReader.Placed(headed) is Intent.Passages missing && edition is not null && !Mentions(edition, headed.References[0].Section!) ? missing : null;
        }

        if (ReferenceParser.ParseSection(question) is not { } named)
        {
            return null;
        }

        var isTitle = named.References[0].Section is { } section && !Numbered().IsMatch(section);
        return IntentReader.Placed(named) switch
        {
            Intent.Passages passages when !isTitle || Has(edition, named) => passages,
            Intent.Within within when Has(edition, named) && (named.References[0].Section != "annexe" || InAnnex().IsMatch(TextFolding.Fold(question))) => within,
            _ => null,
        };
    }

    private static bool Has(Edition? edition, ParsedReferences named) => edition is not null && ReferenceResolver.Resolve(named.References[0], edition).Count > 0;

    private static bool Mentions(Edition edition, string heading)
    {
        var number = heading[(heading.LastIndexOf(' ') + 1)..];
        var names = heading.StartsWith("article", StringComparison.Ordinal) ? "articles?|art\\." : Regex.Escape(heading[..^number.Length].TrimEnd()) + "s?";
        var mention = new Regex($@"\b(?:{names}) (?:{number}{(number == "1" ? "|premier" : string.Empty)})\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
        return edition.Passages.Any(p => mention.IsMatch(TextFolding.Fold(p.Text)));
    }

    /// <summary>A section by number or letter, or an annex.</summary>
    [GeneratedRegex(@"^(?:annexe\b|[a-z0-9.]{1,6}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>What « est joint en annexe » is said in the text before it.</summary>
    [GeneratedRegex(@"\b(?:dans l'|selon l'|d'apres l'|que dit l'|in the |what does the |according to the )annexe?\b", RegexOptions.CultureInvariant)]
    private static partial Regex InAnnex();
}
