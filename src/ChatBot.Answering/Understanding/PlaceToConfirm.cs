using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>Recognizes questions whether a subject is treated at a place: « le paragraphe sur la traite, c'est bien le 6 ? », "is it really paragraph 4 that deals with…".</summary>
internal static partial class PlaceToConfirm
{
    /// <summary>What should stand at the place; null when the question asks something else.</summary>
    /// <param name="rest">The question without the place.</param>
    public static string? Subject(string rest)
    {
        var folded = TextFolding.Fold(rest);
        var m = That().Match(folded) is { Success: true } that ? that : PlaceLast().Match(folded);
        if (!m.Success)
        {
            return null;
        }

        var subject = rest.Substring(m.Groups["subject"].Index, m.Groups["subject"].Length).Trim();
        return subject.Any(char.IsLetterOrDigit) ? subject : null;
    }

    private const string Treats = @"(?:(?:qui|ou|que|which|that|where) )?(?:(?:l'on |on |il est |the text |the resolution )?(?:parle(?:nt)?|traite(?:nt)?|mentionne(?:nt)?|cite(?:nt)?|evoque(?:nt)?|concerne(?:nt)?|porte(?:nt)?|question|deals?|speaks?|talks?|mentions?|names?|cites?|covers?|concerns?|refers?|is|are) ?(?:sur|des|du|de l'|de la|d'|de|with|about|of|to|on)? ?)(?:le |la |les |l'|the )?";

    /// <summary>« C'est bien au paragraphe 6 qu'on parle de… », "is it really paragraph 4 that deals with…".</summary>
    [GeneratedRegex(@"^(?:c'est|est-ce|ce serait|serait-ce|is it|it is|it's|is)(?: (?:bien|vraiment|donc|aussi|really|indeed|actually|also))*(?: (?:au|dans le|le|in|the))? " + Treats + @"(?<subject>.+?),?(?: (?:non|right|correct|n'est-ce pas|isn't it))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex That();

    /// <summary>« Le paragraphe sur l'égalité des genres, c'est bien le 4 ? », "the one on trafficking is paragraph 6, right?".</summary>
    [GeneratedRegex(@"^(?:et |donc |so |and )?(?:le |la |l'|the )?(?:paragraphe|alinea|passage|point|note|celui|celle|paragraph|one|footnote)s? (?:(?:sur|concernant|relatif a|about|on|concerning|regarding) |" + Treats + @")(?<subject>.+?),? (?:(?:c'est|est|ce n'est pas|is|it's|that's|isn't it|is that|is it)(?: (?:bien|vraiment|donc|plutot|really|indeed|in|au|dans|le|la|the))*)(?: ?,? (?:non|right|correct|n'est-ce pas))?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PlaceLast();
}
