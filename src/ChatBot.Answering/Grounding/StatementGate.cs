using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Answering.Grounding.Relations.Conditions;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// Lets the statements of a text through, one by one as they are written, that are grounded. A line that leads to a list and a bare yes or no say nothing without
/// what comes next: they wait for it, are checked with it and go with it.
/// </summary>
internal sealed partial class StatementGate(GroundingVerifier verifier)
{
    private readonly StatementLayout layout = new();
    private string? lead, leader;
    private CountedList? list;
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

        if (list is null)
        {
            return Next(gap, statement);
        }

        if (!Claim.Bullet().IsMatch(statement))
        {
            var ended = Ended();
            var next = Next(gap, statement);
            return new Passed(
                ended.Statement is { } said && next.Statement is { } more ? CountedList.Join(said, more) : ended.Statement ?? next.Statement,
                ended.Fault is not null && next.Fault is not null ? $"{ended.Fault}; {next.Fault}" : ended.Fault ?? next.Fault,
                false);
        }

        var item = Read(statement, verifier.Verify(statement), null);
        if (item.Statement is { } grounded)
        {
            layout.Said();
            list.Add(grounded with { Text = gap + grounded.Text });
        }

        return new Passed(null, item.Fault, false);
    }

    private Passed Next(string gap, string statement)
    {
        if (!GroundingVerifier.Reference().IsMatch(statement) && (LeadsOn().IsMatch(statement) || IsBare().IsMatch(statement)))
        {
            lead = lead is null ? gap + statement : lead + gap + statement;
            layout.Said();
            return new Passed(null, null, false);
        }

        var before = lead;
        lead = null;
        var whole = before is null ? null : verifier.Verify(before + (gap.Length > 0 ? gap : " ") + statement);
        var verdict = Read(statement, verifier.Verify(statement), whole);
        if (verdict.Statement is not { } grounded)
        {
            return new Passed(null, verdict.Fault, false);
        }

        var isWhole = whole is { Statement: not null };
        if (before is not null && !isWhole && Claim.Bullet().IsMatch(statement) && CountedList.Uncounted(before, whole) is var (line, count) && verifier.Verify(line + gap + statement).Statement is not null)
        {
            layout.Said();
            leader = before;
            list = new CountedList(before, count);
            list.Add(grounded with { Text = gap + grounded.Text });
            return new Passed(null, null, false);
        }

        leader = LeadsOn().IsMatch(GroundingVerifier.Reference().Replace(before ?? statement, string.Empty).TrimEnd()) ? before ?? statement : Claim.Bullet().IsMatch(statement) ? leader : null;
        layout.Said();
        return new Passed(Begin(isWhole ? whole!.Statement! : grounded with { Text = gap + grounded.Text }), whole?.Fault is { } fault ? $"what leads to it: {fault}" : null, false);
    }

    /// <summary>What still waited when the text ended, or why it is not said.</summary>
    public Passed End() => list is not null ? Ended() : new Passed(null, lead is null ? null : "leads to nothing", false);

    private Passed Ended()
    {
        var (statement, fault) = (list!.Close(), list.Fault);
        list = null;
        return new Passed(statement is null ? null : Begin(statement), fault, false);
    }

    /// <summary>What is said first has no gap before it.</summary>
    private GroundedStatement Begin(GroundedStatement statement)
    {
        var text = begun ? statement.Text : statement.Text.TrimStart();
        begun = true;
        return statement with { Text = text };
    }

    /// <summary>An item of a list that a line led to, « Le Mécanisme ne peut : », is read with it: by itself it would affirm what the list denies.</summary>
    private bool InList(string statement)
        => leader is { } line && Claim.Bullet().IsMatch(statement) && verifier.Verify($"{GroundingVerifier.Reference().Replace(line, string.Empty)} {Claim.Bullet().Replace(statement, string.Empty)}").Statement is not null;

    /// <summary>What may be said of an item that its line denies. Only for this: the words of the line would otherwise stand surety for an item of which nothing is true.</summary>
    private Verdict Read(string statement, Verdict verdict, Verdict? whole)
        => verdict.Fault == NegationRule.Affirms && (whole is { Statement: not null } || InList(statement)) ? new Verdict(new GroundedStatement(statement, Claim.Of(statement).Cited, new Dictionary<int, string>()), null) : verdict;

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
