using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// Puts statements together into an answer: references are numbered in the order in which they first appear and never renumbered afterwards,
/// because what has been streamed cannot be taken back.
/// </summary>
internal sealed class AnswerBuilder(IReadOnlyList<ShownPassage> shown, string language)
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<int, int> positions = [];
    private readonly Dictionary<int, string> quotes = [];

    /// <summary>The text so far: all that was returned by the adding methods, joined.</summary>
    public string Text => text.ToString();

    /// <summary>The citations so far, by position.</summary>
    public IReadOnlyList<Citation> Citations =>
    [
        .. positions.OrderBy(p => p.Value).Select(p =>
        {
            var passage = shown[p.Key - 1];
            return new Citation
            {
                Position = p.Value,
                Edition = passage.Edition,
                Passage = passage.Passage,
                Label = passage.Label(language),
                Quote = quotes.GetValueOrDefault(p.Key, string.Empty),
            };
        }),
    ];

    /// <summary>Adds a statement that has been checked; returns what to stream.</summary>
    public string Add(GroundedStatement statement)
    {
        foreach (var (number, quote) in statement.Quotes)
        {
            quotes.TryAdd(number, quote);
        }

        var delta = GroundingVerifier.Reference().Replace(statement.Text, Renumber);
        text.Append(delta);
        return delta;
    }

    /// <summary>Adds the text of one of our own composers, whose references are right by construction; returns what to stream.</summary>
    public string AddOwn(string own)
    {
        foreach (var line in own.Split('\n'))
        {
            var numbers = GroundingVerifier.Reference().Matches(line).Select(m => int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)).ToList();
            foreach (var number in numbers.Where(n => n >= 1 && n <= shown.Count))
            {
                var source = shown[number - 1].Passage.Text;
                if (Quotations.In(line).Select(q => Quotations.Find(q, source)).FirstOrDefault(f => f is not null) is var (start, length))
                {
                    quotes.TryAdd(number, source.Substring(start, length));
                }
            }
        }

        var delta = GroundingVerifier.Reference().Replace(own, Renumber);
        text.Append(delta);
        return delta;
    }

    private string Renumber(Match reference)
    {
        var number = int.Parse(reference.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        if (number < 1 || number > shown.Count)
        {
            return reference.Value;
        }

        if (!positions.TryGetValue(number, out var position))
        {
            positions[number] = position = positions.Count + 1;
        }

        return $"[{position}]";
    }
}
