using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// Lets the statements of a text through, one by one as they are written, that are grounded. A line that leads to a list and a bare yes or no say nothing without
/// what comes next: they wait for it, are checked with it and go with it.
/// </summary>
internal sealed partial class StatementGate(GroundingVerifier verifier)
{
    private readonly StatementLayout layout = new();
    private string? lead;
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
        var verdict = whole is { Statement: not null } ? whole : verifier.Verify(statement);
        if (verdict.Statement is not { } grounded)
        {
            return new Passed(null, verdict.Fault, false);
        }

        layout.Said();
        var text = whole == verdict ? grounded.Text : gap + grounded.Text;
        text = begun ? text : text.TrimStart();
        begun = true;
        return new Passed(grounded with { Text = text }, whole?.Fault is { } fault ? $"what leads to it: {fault}" : null, false);
    }

    [GeneratedRegex(@":\**\s*$")]
    private static partial Regex LeadsOn();

    [GeneratedRegex(@"^\W*(?:oui|non|yes|no)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsBare();
}

/// <summary>What became of a statement.</summary>
/// <param name="Statement">What may be said; null when it is not.</param>
/// <param name="Fault">Why it, or what led to it, is not said; null when nothing was held back.</param>
/// <param name="IsRefusal">Whether the text says that the passages do not answer.</param>
internal readonly record struct Passed(GroundedStatement? Statement, string? Fault, bool IsRefusal);
