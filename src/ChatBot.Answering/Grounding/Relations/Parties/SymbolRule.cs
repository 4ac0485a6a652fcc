using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>What one resolution did is not told of another: « sa résolution 51/1, dans laquelle elle a invité…, et sa résolution 71/19 ».</summary>
internal static partial class SymbolRule
{
    /// <summary>Words that must be another resolution's.</summary>
    private const int Enough = 2;

    /// <summary>Characters between a symbol and its day: in a passage, and in a statement that says it with more words.</summary>
    private const int Close = 12, Far = 120;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        var symbols = Symbol().Matches(claim.Original);
        return symbols.FirstOrDefault(s => IsMisdated(claim, s, cited)) is { } misdated ? $"the day of {misdated.Value}"
            : symbols is [var said] && cited.Any(a => IsAnothers(a, said.Value)) && !cited.Any(a => IsOwn(a, said.Value)) ? $"what {said.Value} did" : null;
    }

    private static bool IsMisdated(TextItems claim, Match symbol, IReadOnlyList<Alignment> cited)
        => DayBehind(claim, symbol, Far) is { } day && cited.SelectMany(a => DaysOf(a.Source, symbol.Value)).ToList() is { Count: > 0 } days && !days.Any(day.IsSaidBy);

    /// <summary>The days right behind a symbol: « 71/19 du 21 novembre 2016 ».</summary>
    private static List<Day> DaysOf(TextItems text, string symbol)
        => [.. Symbol().Matches(text.Original).Where(m => m.Value == symbol).Select(m => DayBehind(text, m, Close)).OfType<Day>()];

    private static Day? DayBehind(TextItems text, Match symbol, int within)
    {
        var next = Symbol().Matches(text.Original).FirstOrDefault(m => m.Index > symbol.Index)?.Index ?? int.MaxValue;
        return text.Quantities.FirstOrDefault(q => q.Day is not null && text.Tokens[q.First].Start is var start && start > symbol.Index && start < next && start - symbol.Index - symbol.Length <= within)?.Day;
    }

    private static bool IsAnothers(Alignment over, string symbol)
    {
        var (own, others) = Count(over, symbol);
        return own == 0 && others >= Enough;
    }

    private static bool IsOwn(Alignment over, string symbol) => Count(over, symbol).Own > 0;

    /// <summary>The words of the statement that stand behind the symbol in the passage, and those that stand behind another one: « … 51/1, dans laquelle… ».</summary>
    private static (int Own, int Others) Count(Alignment over, string symbol)
    {
        var symbols = Symbol().Matches(over.Source.Original).ToList();
        if (symbols.Count < 2 || !symbols.Any(s => s.Value == symbol))
        {
            return (0, 0);
        }

        var (own, others) = (0, 0);
        foreach (var word in over.Content.Where(t => over.Places(t).Count == 1 && !over.IsName(t)))
        {
            var start = over.Source.Tokens[over.Places(word).First()].Start;
            if (symbols.LastOrDefault(s => s.Index < start) is { } governing)
            {
                own += governing.Value == symbol ? 1 : 0;
                others += governing.Value == symbol ? 0 : 1;
            }
        }

        return (own, others);
    }

    [GeneratedRegex(@"(?<![\w/])[0-9]{1,4}/[0-9]{1,4}[A-Z]?(?![\w/])|(?<![\w/])[0-9]{3,4} \((?:19|20)[0-9]{2}\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Symbol();
}
