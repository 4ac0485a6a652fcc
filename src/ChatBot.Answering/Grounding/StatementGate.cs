using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// Lets the statements of a text through, one by one as they are written, that are grounded. A line that leads to a list and a bare yes or no say nothing without
/// what comes next: they wait for it, are checked with it and go with it.
/// </summary>
internal sealed partial class StatementGate(GroundingVerifier verifier)
{
    private readonly StatementLayout layout = new();
    private string? lead, leader;
    private bool begun;

    /// <summary>Checks the next statement.</summary>
    /// <param name="written">As the model wrote it, with the white space around it.</param>
    /// <returns>What may be said, with the gap before it; a refusal; or why it must not be said.</returns>
    public Passed Take(string written)
    {
        var (gap, statement) = layout.Take(written);
        if (statement.AsSpan().TrimStart("*_`\"'« \u00a0").StartsWith(GroundingMarkers.NotFound, StringComparison.Ordinal))
        {
            return new Passed(null, null, true);
        }

        if (!GroundingVerifier.Reference().IsMatch(statement) && (LeadsOn().IsMatch(statement) || IsBare().IsMatch(statement)))
        {
            lead = lead is null ? gap + statement : lead + gap + statement;
            layout.Said();
            return new Passed(null, null, false);
        }

        var before = lead;
        lead = null;
        var whole = before is null ? null : verifier.Verify(before + (gap.Length > 0 ? gap : " ") + statement);
        var verdict = verifier.Verify(statement);
        if (verdict.Fault == NegationRule.Affirms && (whole is { Statement: not null } || InList(statement)))
        {
            // Only for this: the words of the line would otherwise stand surety for an item of which nothing is true.
            verdict = new Verdict(Read(statement), null);
        }

        if (verdict.Statement is not { } grounded)
        {
            return new Passed(null, verdict.Fault, false);
        }

        var isWhole = whole is { Statement: not null };

        leader = LeadsOn().IsMatch(GroundingVerifier.Reference().Replace(before ?? statement, string.Empty).TrimEnd()) ? before ?? statement : Claim.Bullet().IsMatch(statement) ? leader : null;
        layout.Said();
        var text = isWhole ? whole!.Statement!.Text : gap + grounded.Text;
        text = begun ? text : text.TrimStart();
        begun = true;
        return new Passed((isWhole ? whole!.Statement! : grounded) with { Text = text }, whole?.Fault is { } fault ? $"what leads to it: {fault}" : null, false);
    }

    /// <summary>Why what still waits is not said; null when nothing waits.</summary>
    public string? End() => lead is null ? null : "leads to nothing";

    /// <summary>An item of a list that a line led to, « Le Mécanisme ne peut : », is read with it: by itself it would affirm what the list denies.</summary>
    private bool InList(string statement)
        => leader is { } line && Claim.Bullet().IsMatch(statement) && verifier.Verify($"{GroundingVerifier.Reference().Replace(line, string.Empty)} {Claim.Bullet().Replace(statement, string.Empty)}").Statement is not null;

    private static GroundedStatement Read(string statement) => new(statement, Claim.Of(statement).Cited, new Dictionary<int, string>());

    [GeneratedRegex(@":\**\s*$")]
    private static partial Regex LeadsOn();

    [GeneratedRegex(@"^\W*(?:[Oo]ui|[Nn]on|[Yy]es|[Nn]o)(?:,? (?:\p{Ll}{1,9}'?)){0,3}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex IsBare();
}

/// <summary>What became of a statement.</summary>
/// <param name="Statement">What may be said; null when it is not.</param>
/// <param name="Fault">Why it, or what led to it, is not said; null when nothing was held back.</param>
/// <param name="IsRefusal">Whether the text says that the passages do not answer.</param>
internal readonly record struct Passed(GroundedStatement? Statement, string? Fault, bool IsRefusal);
