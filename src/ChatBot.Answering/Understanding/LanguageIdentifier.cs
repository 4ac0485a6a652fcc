using ChatBot.Retrieval.Documents;
using Lingua;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Tells the language of a question: by script and by small words, which is never wrong but abstains on short texts; then by a statistical
/// model, loaded only when needed.
/// </summary>
internal sealed class LanguageIdentifier
{
    private static readonly Dictionary<string, HashSet<string>> SmallWords = new(StringComparer.Ordinal)
    {
        ["fr"] = Set("le la les l d du des un une et est sont qui que qu quoi quel quelle quels quelles dans pour par sur avec au aux ce cette ces il elle ils elles ne pas plus ou comment pourquoi combien quand se son sa ses leur leurs a ont y en je tu vous nous moi dit donne cite parle selon entre contre merci bonjour bonsoir salut paragraphe paragraphes alinea alineas preambule annexe bas stp svp suivant suivante precedent precedente dernier derniere"),
        ["en"] = Set("the of and is are was were what which who whom whose where when why how does do did in to for with by on at an it its this that these those has have had be from as about any there their should must can will would many much says say tell me give list mention mentions thanks thank hello hi hey please great good bye you your my am name paragraph paragraphs footnote footnotes guideline principle preamble annex summary summarize summarise next previous last first"),
        ["es"] = Set("el los las una unos unas y es son que cual cuales donde cuando quien quienes cuantos cuantas como por para con del al en se su sus lo hay sobre esta este segun"),
        ["pt"] = Set("o os uma e sao que qual quais onde quando quem quantos como por para com do da dos das em se seu sua ha sobre"),
        ["it"] = Set("il lo gli uno e sono che quale quali dove quando chi quanti come per con del della dei delle nel nella si suo sua"),
        ["de"] = Set("der die das und ist sind wer was welche welcher wo wann warum wie viele fur mit von zu im den dem ein eine nicht"),
    };

    private readonly Lazy<LanguageDetector> detector = new(() => LanguageDetectorBuilder
        .FromLanguages(Language.French, Language.English, Language.Spanish, Language.Russian, Language.Arabic, Language.Chinese)
        .WithLowAccuracyMode()
        .Build());

    /// <summary>The two-letter code of the language; null when it cannot be told.</summary>
    /// <param name="text">What was said.</param>
    public string? Identify(string text)
    {
        if (ByScript(text) is { } script)
        {
            return script;
        }

        if (BySmallWords(text) is { } language)
        {
            return language;
        }

        // Two words or fewer (« INTERPOL », "bonjour") are guesswork for any model: the conversation's language is the better guess.
        return text.Count(char.IsWhiteSpace) < 2 || text.Length > 2_000 ? null : ByModel(text);
    }

    /// <summary>Whether a text is surely in a language that is not read here: by its script, or by small words that are none of ours and outnumber those that are.</summary>
    /// <param name="text">What was said.</param>
    public static bool IsUnread(string text)
    {
        if (ByScript(text) is not null)
        {
            return true;
        }

        var words = WordsOf(text);
        var ours = ReadHere.Max(language => words.Count(SmallWords[language].Contains));
        return Foreign.Exists(f => words.Count(f.Contains) is >= 2 and var count && count > ours);
    }

    private static readonly string[] ReadHere = ["fr", "en", "es"];

    /// <summary>Small words of German, Italian, Portuguese, Dutch: those that French, English and Spanish have, too, tell nothing and are left out.</summary>
    private static readonly List<HashSet<string>> Foreign =
    [
        Set("der das und ist sind wer wo wann warum wie viele fur mit von dem ein eine einer nicht welche welcher welches welchen uber gibt wird werden wurde steht sagt zur zum auf oder auch kann"),
        Set("il gli sono chi quale quali dove quando perche come della dello dei delle degli nel nella di cosa questo questa risoluzione trova dice stata"),
        Set("uma sao onde quais qual quando quem quantos nao do dos da das em pela pelo ao aos foi resolucao diz esta sobre"),
        Set("het een wat waar wie wanneer welke hoeveel niet zijn wordt van voor met en over deze resolutie zegt"),
    ];

    private static string[] WordsOf(string text)
        => TextFolding.Fold(text).Split([' ', '\'', '?', '!', ',', '.', ';', ':', '(', ')', '«', '»', '"', '\n', '\t', '-', '¿', '¡'], StringSplitOptions.RemoveEmptyEntries);

    private static string? BySmallWords(string text)
    {
        var words = WordsOf(text);
        var counts = SmallWords.Select(l => (Language: l.Key, Count: words.Count(l.Value.Contains))).OrderByDescending(l => l.Count).ToList();
        var lead = counts[0].Count - counts[1].Count;
        if (text.Contains('¿', StringComparison.Ordinal) || text.Contains('¡', StringComparison.Ordinal))
        {
            return "es";
        }

        // Elision (« l'ONU », « qu'est ») is French (or Italian, whose small words would show).
        if (counts[0].Language == "fr" && lead >= 1 && (text.Contains("l'", StringComparison.OrdinalIgnoreCase) || text.Contains("l’", StringComparison.OrdinalIgnoreCase)))
        {
            return "fr";
        }

        return counts[0].Count >= 2 && lead >= 1 || counts[0].Count == 1 && lead == 1 && counts[0].Language is "fr" or "en" && words.Length <= 6 ? counts[0].Language : null;
    }

    private static string? ByScript(string text)
    {
        int cyrillic = 0, arabic = 0, han = 0, kana = 0, latin = 0, other = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            switch (c)
            {
                case < '\u0250': latin++; break;
                case >= '\u0400' and <= '\u052f': cyrillic++; break;
                case >= '\u0600' and <= '\u06ff': arabic++; break;
                case >= '\u3040' and <= '\u30ff': kana++; break;
                case >= '\u4e00' and <= '\u9fff': han++; break;
                default: other++; break;
            }
        }

        var most = Math.Max(Math.Max(cyrillic, arabic), Math.Max(han + kana, other));
        return most <= latin || most == 0 ? null
            : cyrillic == most ? "ru"
            : arabic == most ? "ar"
            : kana > 0 ? "ja"
            : han == most ? "zh"
            : "und";
    }

    private string? ByModel(string text)
    {
        var language = detector.Value.DetectLanguageOf(text);
        return language switch
        {
            Language.French => "fr",
            Language.English => "en",
            Language.Spanish => "es",
            Language.Russian => "ru",
            Language.Arabic => "ar",
            Language.Chinese => "zh",
            _ => null,
        };
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    /// <summary>The language of a locale (<c>fr-CH</c> → <c>fr</c>), its primary subtag (BCP 47), which .NET would not tell without ICU; null when it is none.</summary>
    public static string? OfLocale(string? locale) =>
        locale?.Trim().Split('-', '_')[0] is { Length: 2 or 3 } language && language.All(char.IsAsciiLetter) ? language.ToLowerInvariant() : null;
}
