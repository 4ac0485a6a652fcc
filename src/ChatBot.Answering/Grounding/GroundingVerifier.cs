using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>A statement of an answer that passed the checks.</summary>
/// <param name="Text">The statement, with its references.</param>
/// <param name="Cited">The numbers of the passages that it refers to.</param>
/// <param name="Quotes">The verbatim quotation of each passage referred to, where there is one.</param>
internal sealed record GroundedStatement(string Text, IReadOnlyList<int> Cited, IReadOnlyDictionary<int, string> Quotes);

/// <summary>What the checks say of a statement.</summary>
/// <param name="Statement">The statement; null when it must not be said.</param>
/// <param name="Fault">Why it must not be said; null when it may.</param>
internal sealed record Verdict(GroundedStatement? Statement, string? Fault);

/// <summary>
/// Lets a statement through only when it refers to passages that were shown, quotes them word for word, and says nothing whose numbers, days,
/// symbols, names and sense are not theirs. Works statement by statement, so that what fails is held back before it is streamed.
/// </summary>
/// <param name="words">Says whether words stand in texts.</param>
/// <param name="relations">Says whether the words are put together as in the texts.</param>
/// <param name="passages">The passages shown, by number.</param>
/// <param name="question">The question.</param>
/// <param name="language">The language of the answer, two letters.</param>
internal sealed partial class GroundingVerifier(WordSupport words, RelationCheck relations, IReadOnlyDictionary<int, GroundingSource> passages, GroundingSource question, string language)
{
    /// <summary>No sentence is longer; what is would only keep the checks busy.</summary>
    private const int MostCharacters = 4_000;

    /// <summary>Words behind the last reference from which on they say something by themselves.</summary>
    private const int LongTail = 5;

    /// <summary>Checks one line or sentence of a composer's text.</summary>
    public Verdict Verify(string statement)
    {
        if (statement.Length > MostCharacters)
        {
            return new Verdict(null, "too long for a sentence");
        }

        try
        {
            return Check(statement);
        }
        catch (RegexMatchTimeoutException)
        {
            return new Verdict(null, "takes too long to be checked");
        }
    }

    private Verdict Check(string statement)
    {
        var claim = Claim.Of(statement);
        if (claim.Cited.Count == 0)
        {
            return new Verdict(null, "no reference");
        }

        if (claim.Cited.Any(n => !passages.ContainsKey(n)))
        {
            return new Verdict(null, "refers to a passage that was not shown");
        }

        var quotes = Quotes(claim);
        var fault = quotes is null ? "quotes what does not stand there" : Fault(claim, [.. claim.Cited.Select(n => passages[n])]);
        return fault is null ? new Verdict(new GroundedStatement(statement, claim.Cited, quotes!), null) : new Verdict(null, fault);
    }

    private string? Fault(Claim claim, IReadOnlyList<GroundingSource> cited)
        => Markup.IsForeign(claim, cited) ? "links or markup"
            : claim.Quotations.Count > 1 && claim.Words.Count == 0 ? "quotations that no sentence joins"
            : IsMadeByItself(claim, cited) ? "a resolution made by itself"
            : claim.Quotations.Count > 0 && !Denies(claim.Plain) && claim.Quotations.Any(q => cited.Any(s => Quotations.IsDeniedBefore(q, s.Text))) ? "a quotation without its negation"
            : Figures.Of(OwnFigures.LeftOut(claim.Plain, cited)).Missing([.. cited.Append(question).Select(s => s.Figures)]) is { } figure ? $"figure {figure}"
            : words.Fault(claim, language, cited, question) ?? TailFault(claim, cited) ?? Polarity.Fault(claim, cited, question)
                ?? relations.Fault(claim, language, cited, question);

    /// <summary>« … douze experts [1], que l'on sait proches de l'industrie »: what comes behind the last reference must stand in the passages by itself.</summary>
    private string? TailFault(Claim claim, IReadOnlyList<GroundingSource> cited)
    {
        var last = Reference().Matches(claim.Statement)[^1];
        var tail = claim.Statement[(last.Index + last.Length)..];
        return tail.AsSpan().Trim(" .*_»”\"').").Count(' ') + 1 < LongTail ? null : words.Fault(Claim.Of(tail), language, cited, question);
    }

    /// <summary>« créé par la résolution 77/20 » of what the passage says was made by another one.</summary>
    private static bool IsMadeByItself(Claim claim, IReadOnlyList<GroundingSource> cited)
        => MadeBy().Matches(claim.Plain).Any(m => cited.All(s => !s.Text.Contains(m.Groups["symbol"].Value, StringComparison.OrdinalIgnoreCase) && Symbol().IsMatch(s.Text)));

    private static bool Denies(string plain) => Negation().IsMatch(TextFolding.Fold(plain));

    [GeneratedRegex(@"\b(?:ne|n'|pas|aucune?|jamais|sans|not|never|no|non|without|ni|nor|interdi\w*|refrain\w*|absten\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(?:par|by|under|through) (?:(?:la|sa|its|the) )?(?:General Assembly )?r[eé]solution \*{0,2}(?:A/RES/)?(?<symbol>[0-9]{1,3}/[0-9]{1,4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MadeBy();

    [GeneratedRegex(@"(?<![\w/])[0-9]{1,3}/[0-9]{1,4}(?![\w/])", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    /// <summary>The words quoted of each passage; null when any quotation is not verbatim.</summary>
    private Dictionary<int, string>? Quotes(Claim claim)
    {
        if (claim.Statement.Count(c => c is '»' or '”') > claim.Statement.Count(c => c is '«' or '“'))
        {
            // The tail of a quotation whose head was on another line: what is quoted cannot be checked.
            return null;
        }

        var quotes = new Dictionary<int, string>();
        foreach (var quotation in claim.Quotations)
        {
            var source = claim.Cited.FirstOrDefault(n => Quotations.Find(quotation, passages[n].Text) is not null);
            if (source == 0)
            {
                return null;
            }

            if (Quotations.Find(quotation, passages[source].Text) is var (start, length) && (!quotes.TryGetValue(source, out var longest) || longest.Length < length))
            {
                quotes[source] = passages[source].Text.Substring(start, length);
            }
        }

        return quotes;
    }

    [GeneratedRegex(@"\[(?<n>[0-9]{1,4})\]")]
    internal static partial Regex Reference();
}
