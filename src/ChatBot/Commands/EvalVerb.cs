using System.CommandLine;
using System.Runtime.InteropServices;
using ChatBot.Evaluation.Gates;

namespace ChatBot.Commands;

/// <summary><c>eval</c>: plays scripted test sets and says how good the answers are.</summary>
internal static class EvalVerb
{
    public static Command Create(Workbench bench)
    {
        var path = new Argument<string>("PATH") { Description = "A test set (.yaml), or a folder of them.", DefaultValueFactory = _ => "tests/evaluation" }.NotEmpty();
        var target = new Option<Uri?>("--target")
        {
            Description = "Measure the bot that runs at this address, over Direct Line, instead of this process.",
            HelpName = "URL",
            CustomParser = result => Uri.TryCreate(result.Tokens[^1].Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                ? uri
                : Wrong<Uri?>(result, "--target must be an address such as http://localhost:3978."),
        };
        var secret = new Option<string?>("--secret") { Description = "The target's Direct Line secret; without it a token is asked of its /api/webchat/token.", HelpName = "SECRET" };
        var model = new Option<string[]>("--model")
        {
            Description = "Answer with this model of the configuration: a name of section Models, 'default' (section Model) or 'Offline'. Several are played one after another and shown side by side.",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
        };
        var report = new Option<string?>("--report") { Description = "Write one page with charts and every case, worst first.", HelpName = "FILE.html" }.NotEmpty();
        var json = new Option<string?>("--json") { Description = "Write the run as JSON; '-': to the output, tables go to the error output.", HelpName = "FILE" }.NotEmpty();
        var junit = new Option<string?>("--junit") { Description = "Write the run as JUnit XML, for build servers.", HelpName = "FILE.xml" }.NotEmpty();
        var baseline = new Option<string?>("--baseline") { Description = "Compare with a run written with --json; a real loss fails.", HelpName = "FILE.json" }.NotEmpty();
        var concurrency = Number("--concurrency", "How many conversations at once.", 1, 256, 1);
        var seed = Number("--seed", "Seed of the intervals and of the judge; the same seed gives the same result.", 0, int.MaxValue, 1);
        var timeout = Number("--timeout", "Seconds that a reply, or opening a conversation, may take.", 1, 3600, 60);
        var kind = new Option<string?>("--filter") { Description = "Play only cases of this kind.", HelpName = "KIND" };
        var noJudge = new Option<bool>("--no-judge") { Description = "Do not have answers judged by the configured chat model." };
        var verb = new Command("eval", $"""
            Plays scripted test sets and says how good the answers are.

            Exit codes: {ExitCodes.Success} all thresholds reached; {ExitCodes.BelowThreshold} below a threshold, a turn without a reply, or a real loss against the baseline; {ExitCodes.BadInput} a test set, file or option is wrong; {ExitCodes.TargetUnreachable} the target cannot be reached; {ExitCodes.ReportLost} played, but a report could not be written; {ExitCodes.Interrupted} interrupted, what was played is reported.
            """)
        {
            path, model, target, secret, report, json, junit, baseline, concurrency, seed, timeout, kind, noJudge, EvalRetrievalVerb.Create(bench),
        };
        verb.Validators.Add(result =>
        {
            if (result.GetResult(model) is not null && result.GetResult(target) is not null)
            {
                result.AddError("--model chooses a model of this process; it cannot be combined with --target.");
            }

            if (result.GetValue(model)?.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1 && result.GetResult(baseline) is not null)
            {
                result.AddError("--baseline compares one run with an earlier one: give one --model at a time.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => RunAsync(new EvalSession(bench, new EvalSettings
        {
            Path = parsed.GetValue(path)!,
            Models = parsed.GetValue(model) ?? [],
            Target = parsed.GetValue(target),
            Secret = parsed.GetValue(secret),
            Report = parsed.GetValue(report),
            Json = parsed.GetValue(json),
            JUnit = parsed.GetValue(junit),
            Baseline = parsed.GetValue(baseline),
            Concurrency = parsed.GetValue(concurrency),
            Seed = parsed.GetValue(seed),
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            Kind = parsed.GetValue(kind),
            Judge = !parsed.GetValue(noJudge),
        }), cancellationToken));
        return verb;
    }

    /// <summary>Runs it; a terminal that is closed stops it as Ctrl-C does, with a report of what was played. Under <c>nohup</c> it goes on.</summary>
    private static async Task<int> RunAsync(EvalSession session, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        return await session.RunAsync(stop.Token).ConfigureAwait(false);
    }

    private static Option<int> Number(string name, string description, int least, int most, int otherwise)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[^1].Value, out var value) && value >= least && value <= most))
            {
                result.AddError($"{name} must be a whole number from {least} to {most}.");
            }
        });
        return option;
    }

    private static T? Wrong<T>(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
