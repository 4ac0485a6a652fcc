using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Parsing;

/// <summary>How paragraphs of resolutions begin and end.</summary>
internal static partial class ParagraphStarts
{
    /// <summary>First words of preambular paragraphs that are not present participles.</summary>
    private static readonly FrozenSet<string> Openers = new[]
    {
        "consciente", "conscient", "convaincue", "convaincu", "préoccupée", "préoccupé", "profondément", "vivement", "gravement", "alarmée", "alarmé",
        "soucieuse", "soucieux", "résolue", "résolu", "désireuse", "désireux", "guidée", "guidé", "inspirée", "inspiré", "animée", "animé",
        "inquiète", "inquiet", "persuadée", "persuadé", "déterminée", "déterminé", "attachée", "attaché", "troublée", "indignée", "choquée",
        "encouragée", "encouragé", "satisfaite", "satisfait", "extrêmement", "sérieusement", "pleinement", "fermement", "également", "tenant", "vu",
        "compte", "eu", "attentive", "attentif", "bouleversée", "consternée", "consterné", "horrifiée", "reconnaissante", "rassurée", "sensible",
        "alarmed", "aware", "mindful", "conscious", "convinced", "concerned", "deeply", "gravely", "desirous", "determined", "guided", "disturbed",
        "encouraged", "profoundly", "fully", "firmly", "seriously", "strongly", "also", "cognizant", "inspired", "resolved", "appalled", "shocked",
        "distressed", "committed", "motivated", "whereas", "greatly", "further", "extremely", "keenly", "particularly", "dismayed", "outraged",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>First words of operative paragraphs; needed where these carry no number.</summary>
    private static readonly FrozenSet<string> Verbs = new[]
    {
        "décide", "prie", "adopte", "approuve", "recommande", "demande", "invite", "proclame", "déclare", "prend", "réaffirme", "note", "fait",
        "souligne", "engage", "encourage", "félicite", "exprime", "appelle", "autorise", "condamne", "confirme", "souscrit", "charge", "constate",
        "estime", "considère", "accueille", "admet", "remercie", "élit", "nomme", "désigne", "rappelle", "reconnaît", "regrette", "déplore", "insiste", "attend", "réitère", "renouvelle", "juge", "appuie", "soutient",
        "accepte", "crée", "institue", "suggère", "rend", "sait", "exhorte", "salue", "entérine", "affirme",
        "decides", "requests", "adopts", "approves", "recommends", "calls", "invites", "proclaims", "declares", "takes", "reaffirms", "notes",
        "emphasizes", "stresses", "urges", "encourages", "expresses", "appeals", "authorizes", "condemns", "confirms", "endorses", "considers",
        "welcomes", "admits", "elects", "appoints", "recalls", "affirms", "acknowledges", "recognizes", "reiterates", "commends", "instructs", "regrets", "deplores", "supports", "extends", "establishes", "accepts", "suggests", "applauds", "looks", "directs", "renews",
        "determines",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a block begins as preambular paragraphs do (« Rappelant… », "Deeply concerned…").</summary>
    public static bool IsPreambular(string text)
    {
        var word = FirstWord(text, out var reflexive);
        if (word.Length < 2 || !char.IsUpper(FirstLetter(text)))
        {
            return false;
        }

        return Openers.Contains(word)
            || (word.Length > 4 && (word.EndsWith("ant", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)))
            || (reflexive && word.EndsWith("ant", StringComparison.Ordinal));
    }

    /// <summary>Whether a block begins with the verb of an operative paragraph (« Décide… », « Se félicite… », "Decides…").</summary>
    public static bool IsOperative(string text) => BeginsSentence(text) && Verbs.Contains(FirstWord(text, out _));

    /// <summary>Whether a paragraph that stops there is whole: it ends with a stop, a closing mark, or a note reference after one.</summary>
    public static bool IsFinished(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(" *⁰¹²³⁴⁵⁶⁷⁸⁹");
        if (end.Length > 0 && char.IsAsciiDigit(end[^1]))
        {
            var digits = end.TrimEnd("0123456789");
            if (end.Length - digits.Length <= 3 && digits.Length > 0)
            {
                var before = digits.TrimEnd();
                return before.Length > 0 && ",;:.»".Contains(before[^1], StringComparison.Ordinal);
            }
        }

        return end.Length > 0 && ".,;:)»]!?”…".Contains(end[^1], StringComparison.Ordinal);
    }

    /// <summary>Whether a block begins in lower case (after quotation marks and italics markers): the rest of a paragraph that was cut.</summary>
    public static bool IsContinuation(string text) => char.IsLower(FirstLetter(text));

    /// <summary>Whether a block begins with a capital.</summary>
    public static bool BeginsSentence(string text) => char.IsUpper(FirstLetter(text));

    /// <summary>The number of a numbered paragraph (« 17. Encourage… ») and where its words begin; 0 when it has none.</summary>
    /// <param name="text">The block.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="thousands">Whether paragraphs are counted in thousands here; elsewhere four digits are a year.</param>
    public static int Number(string text, out int start, bool thousands = false)
    {
        start = 0;
        var match = thousands ? NumberedInThousands().Match(text) : Numbered().Match(text);
        if (!match.Success)
        {
            return 0;
        }

        start = match.Length;
        var number = match.Groups[1].Value;
        return number == "l" ? 1 : int.Parse(number, CultureInfo.InvariantCulture);
    }

    /// <summary>The letter or roman number of a sub-paragraph (« a) », "(ii)") and where its words begin; null when it has none.</summary>
    public static string? Letter(string text, out int start)
    {
        var match = Lettered().Match(text);
        start = match.Length;
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The first word, in lower case; a reflexive pronoun (« Se », « S' », « N' ») is skipped.</summary>
    private static string FirstWord(string text, out bool reflexive)
    {
        reflexive = false;
        var i = 0;
        while (true)
        {
            while (i < text.Length && !char.IsLetter(text[i]))
            {
                i++;
            }

            var start = i;
            while (i < text.Length && char.IsLetter(text[i]) && i - start < 24)
            {
                i++;
            }

            var word = text[start..i].ToLowerInvariant();
            if (reflexive || word is not ("se" or "s" or "n" or "ne"))
            {
                return word;
            }

            reflexive = true;
        }
    }

    private static char FirstLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return c;
            }

            if (!"*«\"“( ".Contains(c, StringComparison.Ordinal))
            {
                return c;
            }
        }

        return ' ';
    }

    [GeneratedRegex(@"^\*{0,2}([0-9]{1,3}|l)\s?\.\*{0,2}(?:\s+|(?=[*\p{Lu}«])|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\*{0,2}([0-9]{1,4}|l)\s?\.\*{0,2}(?:\s+|(?=[*\p{Lu}«])|$)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedInThousands();

    [GeneratedRegex(@"^\*?\(? ?\*?([a-z]{1,2}|[ivxl]{1,6})\*? ?\)\*?(?:\s+|(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex Lettered();
}
