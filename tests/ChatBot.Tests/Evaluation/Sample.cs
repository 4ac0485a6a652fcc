using ChatBot.Answering;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Reporting;
using ChatBot.Evaluation.Running;
using ChatBot.Evaluation.Targets;
using ChatBot.Evaluation.TestSets;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Evaluation;

/// <summary>Small made-up sets, editions and replies.</summary>
internal static class Sample
{
    public const string Symbol = "A/RES/1/2";
    public const string Slug = "A-RES-1-2.fr";

    public static Edition Edition(string language = "fr") => new()
    {
        Slug = $"A-RES-1-2.{language}",
        Symbol = Symbol,
        Language = language,
        Head = new DocumentHead(),
        Passages = [.. new[] { "PP1", "PP2", "OP1", "OP1.a" }.Select((id, i) => new Passage { Id = new PassageId(id), Kind = PassageKind.Preamble, Text = $"Texte de {id}.", Ordinal = i })],
    };

    public static CitedPassage Cited(int position, string id, string quote = "", string? text = null) => new(position, Key(id), quote, text ?? $"Texte de {id}.");

    public static PassageKey Key(string id) => new(Symbol, Slug, id);

    public static TargetReply Reply(string text, params CitedPassage[] citations) => new()
    {
        Text = text,
        Outcome = citations.Length > 0 ? AnswerOutcome.Answered : AnswerOutcome.NotFound,
        Language = "fr",
        Citations = citations,
        FirstToken = TimeSpan.FromMilliseconds(5),
        End = TimeSpan.FromMilliseconds(20),
    };

    public static IReadOnlyList<IReadOnlyList<GoldPassage>> Gold(params string[] ids) => [.. ids.Select(id => new[] { GoldPassage.TryParse(id, 1)! })];

    public static TestTurn Turn(string say = "Quoi ?", AnswerOutcome outcome = AnswerOutcome.Answered) => new() { Say = say, Outcome = outcome };

    public static TestSet Set(string name, params TestCase[] cases) => new() { Name = name, File = $"{name}.yaml", Cases = cases };

    public static TestCase Case(string id, string kind = "fact", params TestTurn[] turns) =>
        new() { Id = id, Language = "fr", Kind = kind, Document = Symbol, Turns = turns.Length > 0 ? turns : [Turn(id)] };

    public static PlayedTurn Played(TestTurn turn, TargetReply reply) => new() { Turn = turn, Reply = reply, Scores = TurnScorer.Score(turn, reply) };

    public static RunStamp Stamp(int seed = 1) => new() { Date = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Target = "in process", Seed = seed };

    public static RunReport Report(RunState state, params PlayedCase[] cases) => ReportBuilder.Build(
        new RunOutcome(state, state == RunState.Complete ? null : "Because.", cases.Length, cases, TimeSpan.FromSeconds(1)), [.. cases.Select(c => c.Set).Distinct()], Stamp(), showsEvidence: true);
}
