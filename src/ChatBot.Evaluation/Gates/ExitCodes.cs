using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Gates;

/// <summary>What an evaluation tells the shell.</summary>
public static class ExitCodes
{
    /// <summary>Everything reached its threshold, and nothing got worse than the baseline.</summary>
    public const int Success = 0;

    /// <summary>A threshold is broken, a turn got no reply, or there is a real loss against the baseline.</summary>
    public const int BelowThreshold = 1;

    /// <summary>A test set, collection, baseline or option is wrong: nothing was measured.</summary>
    public const int BadInput = 2;

    /// <summary>The target could not be reached, from the start or in mid-run.</summary>
    public const int TargetUnreachable = 3;

    /// <summary>Played to the end, but a report could not be written; what the thresholds say is in the tables and in the other reports.</summary>
    public const int ReportLost = 5;

    /// <summary>Stopped with Ctrl-C; what was played is reported (128 + SIGINT, as shells have it).</summary>
    public const int Interrupted = 130;

    /// <summary>The code of several runs: whatever kept one from being played to its end, else whether one is below a threshold.</summary>
    public static int Of(ModelComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var codes = comparison.Models.Select(Of).ToArray();
        return comparison.NotPlayed.Count > 0 ? Interrupted
            : new[] { Interrupted, TargetUnreachable, BelowThreshold }.FirstOrDefault(codes.Contains, Success);
    }

    /// <summary>The code of a run.</summary>
    public static int Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.State switch
        {
            RunState.TargetLost => TargetUnreachable,
            RunState.Interrupted => Interrupted,
            _ when report.Sets.Any(s => s.Gates.Any(g => g.Verdict == GateVerdict.Broken)) => BelowThreshold,
            _ when report.Cases.Any(c => c.Turns.Any(t => t.Error is not null)) => BelowThreshold,
            _ when report.Baseline is { RealLoss: true } => BelowThreshold,
            _ => Success,
        };
    }
}
