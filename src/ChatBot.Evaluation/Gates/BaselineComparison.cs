using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Gates;

/// <summary>Compares two runs case by case.</summary>
public static class BaselineComparison
{
    private const double Same = 1e-9;

    /// <summary>What is compared, each a figure of a case that more is better for; null where it does not apply to the case.</summary>
    private static readonly (string Name, Func<CaseReport, double?> Of)[] Figures =
    [
        ("score", c => c.Score),
        ("outcome-accuracy", c => c.Turns.Average(t => t.Scores.OutcomeRight ? 1.0 : 0.0)),
        ("citation-f1", c => c.Turns.Average(t => t.Scores.CitationF1)),
        ("fact-recall", c => c.Turns.Average(t => t.Scores.FactRecall)),
    ];

    /// <summary>Compares a run with an earlier one.</summary>
    public static BaselineReport Compare(RunReport now, RunReport before)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        var earlier = before.Cases.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var pairs = now.Cases.Where(c => earlier.ContainsKey(c.Id)).Select(c => (Now: c, Before: earlier[c.Id])).ToArray();
        var ids = now.Cases.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return new BaselineReport
        {
            Date = before.Stamp.Date,
            Commit = before.Stamp.Commit,
            Compared = pairs.Length,
            Differences = [.. Figures.Select(f => DifferenceOf(f.Name, f.Of, pairs, now.Stamp.Seed)).OfType<Difference>()],
            Changes =
            [
                .. pairs.Where(p => Math.Abs(p.Now.Score - p.Before.Score) > Same)
                    .OrderBy(p => p.Now.Score - p.Before.Score).ThenBy(p => p.Now.Id, StringComparer.Ordinal)
                    .Select(p => new CaseChange(p.Now.Id, p.Now.Kind, p.Before.Score, p.Now.Score)),
            ],
            Added = [.. now.Cases.Where(c => !earlier.ContainsKey(c.Id)).Select(c => c.Id)],

            // What this run did not get to, or was not asked to play, is not gone.
            Removed = now.State != RunState.Complete
                ? []
                : [.. before.Cases.Where(c => !ids.Contains(c.Id) && (now.Stamp.Kind is null || c.Kind == now.Stamp.Kind)).Select(c => c.Id)],
        };
    }

    private static Difference? DifferenceOf(string name, Func<CaseReport, double?> of, IEnumerable<(CaseReport Now, CaseReport Before)> pairs, int seed)
    {
        var differences = pairs.Select(p => of(p.Now) - of(p.Before)).OfType<double>().ToArray();
        if (differences.Length == 0)
        {
            return null;
        }

        var (low, high) = Bootstrap.Interval(differences, seed);
        return new Difference(name, differences.Length, differences.Average(), low, high);
    }
}
