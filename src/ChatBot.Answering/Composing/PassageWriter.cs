using System.Text.RegularExpressions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Composing;

/// <summary>Small pieces of Markdown that composers share.</summary>
internal static partial class PassageWriter
{
    /// <summary>
    /// Words of a passage in quotation marks: “ ” for English in English, « » otherwise. Marks inside stay as the text has them: to change them would be to
    /// change what is quoted.
    /// </summary>
    public static string Quote(string words, string passageLanguage, string replyLanguage)
    {
        words = Whole(words.Trim()).TrimEnd(',', ';', ':').TrimEnd();
        return passageLanguage == "en" && replyLanguage == "en" ? $"“{words}”" : $"« {words} »";
    }

    /// <summary>« **Lyon (France)** : « … » (préambule, al. 7) [1] », without its full stop; without a fact the label leads.</summary>
    /// <param name="fact">What is set in bold before the words that prove it; null for none.</param>
    /// <param name="quoted">The words, in their marks.</param>
    /// <param name="label">What the passage is called.</param>
    /// <param name="number">Its number among the passages shown.</param>
    /// <param name="english">Whether the reply is in English.</param>
    public static string Statement(string? fact, string quoted, string label, int number, bool english)
    {
        var colon = english ? ":" : " :";
        return fact is null ? $"**{UpperFirst(label)}**{colon} {quoted} [{number}]" : $"**{UpperFirst(fact)}**{colon} {quoted} ({label}) [{number}]";
    }

    /// <summary>The text with a capital first.</summary>
    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>An excerpt that ends inside a quotation of its own is cut before it: every mark that opens must close.</summary>
    private static string Whole(string words)
    {
        var open = new Stack<int>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is '«' or '“')
            {
                open.Push(i);
            }
            else if (words[i] is '»' or '”' && !open.TryPop(out _))
            {
                return Whole(words[(i + 1)..].TrimStart(' ', ',', ';'));
            }
        }

        return open.Count == 0 ? words : open.Last() is var at && at > 0 ? words[..at].TrimEnd() : words.TrimStart('«', '“', ' ');
    }

    /// <summary>The opening words of a passage that stand in italics in print (« Condamne fermement »); the first word where the source shows none.</summary>
    public static string? Opening(Passage passage)
    {
        if (passage.Kind != PassageKind.Operative || passage.Text.Length == 0)
        {
            return null;
        }

        if (passage.Italics is [{ Start: 0 } italics, ..])
        {
            return passage.Text[..italics.Length].TrimEnd();
        }

        // « Se félicite », « Prend note », « S'inquiète »: a reflexive or light verb needs its second word.
        var words = passage.Text.Split(' ', 3);
        // « Condamne fermement », "Strongly condemns": an adverb belongs to its verb.
        var two = words.Length > 1 && (words[0] is "Se" or "Prend" or "Fait" or "Rend" or "Takes" || words[0].EndsWith("ly", StringComparison.Ordinal) || words[1] is "également" or "instamment" or "de nouveau" or "also" || (words[1].EndsWith("ement", StringComparison.Ordinal) && words[1].Length > 7));
        return two && words.Length > 1 ? $"{words[0]} {words[1]}" : words[0];
    }

    /// <summary>The first clauses of a text, so many words at most; where the first clause is longer, its first words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most words.</param>
    /// <param name="least">Whole clauses that are a lesser share of what may be quoted say too little: the words are cut instead.</param>
    public static string Clauses(string text, int most, double least = 0.5)
    {
        // « …renforcent leur coopération pour ce qui est : » only leads to points that are not quoted.
        text = LeadsOn().Replace(text, string.Empty);
        var words = FirstWords(text, most);
        var end = words.Length == text.Length ? words.Length : words.LastIndexOfAny([',', ';', ':']);
        return end > least * words.Length ? words[..end] : words;
    }

    /// <summary>
    /// The beginning of a text, about so many words; a longer one is cut where a clause ends: in the latter half of them, or shortly after, since a reader
    /// takes words that break off for a mistake.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most words; half as many again where no clause ends before.</param>
    public static string Beginning(string text, int most)
    {
        var words = FirstWords(text, most);
        if (words.Length == text.Length)
        {
            return text;
        }

        var (longest, ends) = (FirstWords(text, most + (most / 2)).Length, Segments.Of(text).Select(s => s.Start + s.Length).ToList());
        var end = ends.LastOrDefault(e => e <= words.Length);
        end = end > words.Length / 2 ? end : ends.Find(e => e > words.Length && e <= longest);
        return end > 0 ? text[..end] : Clauses(text, most);
    }

    [GeneratedRegex(@"[ ,]+(?:pour ce qui est|en ce qui concerne|s'agissant|à savoir|comme suit|ce qui suit|notamment|de|à|as follows|namely|inter alia)?\s?:\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();

    /// <summary>The first words of a text, whole, without an ellipsis so that they can stand in quotation marks.</summary>
    public static string FirstWords(string text, int most)
    {
        var words = text.Split(' ', most + 1, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= most)
        {
            return text;
        }

        var cut = string.Join(' ', words[..most]).TrimEnd(',', ';', ':', '(', '«');
        return cut[..Dangling.Trim(cut, new TextSpan(0, cut.Length)).Length];
    }
}
