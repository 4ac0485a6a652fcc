using ChatBot.Evaluation.Reporting;

namespace ChatBot.Evaluation.Gates;

/// <summary>Whether a run that was read from a file can be compared with; told before anything is played.</summary>
internal static class BaselineCheck
{
    /// <summary>What is wrong with it, to be read after its name; null: nothing.</summary>
    public static string? Problem(RunReport report)
    {
        if (report.Cases.Any(c => c is null))
        {
            return "has a case that is null";
        }

        if (report.Cases.GroupBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return $"has the case '{twice.Key}' {twice.Count()} times";
        }

        if (report.Cases.FirstOrDefault(c => c.Turns.Count == 0 || c.Turns.Any(t => t is null)) is { } empty)
        {
            return $"has no turns, or one that is null, in the case '{empty.Id}'";
        }

        return report.Cases.FirstOrDefault(c => Figures(c).Any(f => f is not (>= 0 and <= 1))) is { } beyond ? $"has a score that is not from 0 to 1 in the case '{beyond.Id}'" : null;
    }

    /// <summary>What a case is compared by.</summary>
    private static IEnumerable<double> Figures(CaseReport c) =>
        c.Turns.SelectMany(t => new[] { t.Scores.Score, t.Scores.CitationF1, t.Scores.FactRecall }).OfType<double>().Prepend(c.Score);
}
