using System.Buffers;
using System.Text.Json;
using ChatBot.ModelServer;

namespace ChatBot.Benchmarks;

/// <summary>An answer of two sentences, each a quotation of the first passage that is long enough: what is said passes the bot's checks whatever was asked.</summary>
internal static class TwoQuotations
{
    private const int Words = 12;

    /// <summary>Ends of sentences, quotations and notes: what a quotation could be cut at.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(".;:!?«»¹²³⁴⁵⁶⁷⁸⁹");

    public static ModelAnswer.Speech Of(ModelRequest request)
    {
        foreach (var line in request.Messages("user")[^1].Split('\n').Where(l => l.StartsWith("{\"passage\":", StringComparison.Ordinal)))
        {
            var passage = JsonDocument.Parse(line).RootElement;
            var words = passage.GetProperty("text").GetString()!.Split(' ');
            if (words.Length >= 2 * Words && !words.Take(2 * Words).Any(w => w.AsSpan().IndexOfAny(Marks) >= 0))
            {
                var number = passage.GetProperty("passage").GetInt32();
                return ModelAnswer.Say($"« {Quotation(words, 0)} » [{number}]. « {Quotation(words, Words)} » [{number}].");
            }
        }

        return ModelAnswer.Say("NOT_FOUND");
    }

    /// <summary>The number of the piece that the first sentence ends with.</summary>
    public static int LastOfFirst(ModelAnswer.Speech speech) => speech.Pieces.TakeWhile(p => !p.EndsWith("]. ", StringComparison.Ordinal)).Count();

    private static string Quotation(string[] words, int from) => string.Join(' ', words.Skip(from).Take(Words)).TrimEnd(',');
}
