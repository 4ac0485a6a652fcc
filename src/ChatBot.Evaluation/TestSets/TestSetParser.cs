using System.Globalization;
using ChatBot.Answering;
using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.TestSets;

/// <summary>Turns the text of one file into a test set, strictly.</summary>
internal static class TestSetParser
{
    private static readonly string[] SetFields = ["name", "document", "description", "thresholds", "cases"];
    private static readonly string[] CaseFields = ["id", "language", "kind", "document", "turns"];
    private static readonly string[] TurnFields = ["say", "passages", "also", "facts", "forbidden", "outcome", "max-words", "answer-language"];

    /// <summary>Parses a text.</summary>
    /// <exception cref="TestSetException">Names every wrong place.</exception>
    public static TestSet Parse(string file, string text)
    {
        var root = YamlTree.Read(file, text)
            ?? throw new TestSetException([new TestSetProblem(file, 0, "The test set is empty; write 'name: …' and 'cases:' with at least one case.")]);
        var problems = new List<TestSetProblem>();
        var fields = new FieldReader(file, root, "a test set", SetFields, problems);
        var document = fields.Text("document");
        var set = new TestSet
        {
            Name = fields.RequiredText("name"),
            File = file,
            Description = fields.Text("description"),
            Thresholds = fields.Find("thresholds") is { } thresholds ? ParseThresholds(file, thresholds, problems) : [],
            Cases = [.. fields.List("cases").Select(node => ParseCase(file, node, document, problems))],
        };
        if (set.Cases.Count == 0 && fields.Find("cases") is null or YamlList { Items.Count: 0 })
        {
            fields.Problem(fields.LineOf("cases"), "The test set has no case; write at least one under 'cases:'.");
        }

        return problems.Count == 0 ? set : throw new TestSetException(problems);
    }

    private static TestCase ParseCase(string file, YamlNode node, string? document, List<TestSetProblem> problems)
    {
        var fields = new FieldReader(file, node, "a case", CaseFields, problems);
        if (node is YamlMap && fields.Find("turns") is null or YamlList { Items.Count: 0 })
        {
            fields.Problem(fields.LineOf("turns"), "A case needs at least one turn under 'turns:'.");
        }

        return new TestCase
        {
            Id = fields.RequiredText("id"),
            Language = Language(fields, "language", fields.RequiredText("language")) ?? string.Empty,
            Kind = fields.RequiredText("kind"),
            Document = fields.Text("document") ?? document,
            Turns = [.. fields.List("turns").Select(turn => ParseTurn(file, turn, problems))],
            Line = fields.Line,
        };
    }

    private static TestTurn ParseTurn(string file, YamlNode node, List<TestSetProblem> problems)
    {
        var fields = new FieldReader(file, node, "a turn", TurnFields, problems);
        if (node is YamlMap && fields.Find("say") is null)
        {
            fields.Problem(fields.Line, "A turn needs a field 'say'.");
        }

        var turn = new TestTurn
        {
            Say = fields.Text("say") ?? string.Empty,
            Passages = [.. fields.Groups("passages").Select(group => Passages(fields, group))],
            Also = Passages(fields, fields.Texts("also")),
            Facts = [.. fields.Groups("facts").Select(group => group.Select(f => f.Text).ToArray())],
            Forbidden = [.. fields.Texts("forbidden").Select(f => f.Text)],
            Outcome = Outcome(fields),
            MaxWords = fields.Count("max-words"),
            AnswerLanguage = Language(fields, "answer-language", fields.Text("answer-language")),
        };
        if (turn.Outcome != AnswerOutcome.Answered && turn.Passages.Count > 0)
        {
            fields.Problem(fields.LineOf("passages"), $"A turn whose outcome is '{turn.Outcome.Name()}' cites nothing; remove 'passages' or the outcome.");
        }

        return turn;
    }

    private static AnswerOutcome Outcome(FieldReader fields)
    {
        var written = fields.Text("outcome");
        if (written is null)
        {
            return AnswerOutcome.Answered;
        }

        if (AnswerOutcomes.Find(written) is { } outcome)
        {
            return outcome;
        }

        fields.Problem(fields.LineOf("outcome"), $"'{written}' is no outcome; write {string.Join(", ", AnswerOutcomes.All.Keys)}.");
        return AnswerOutcome.Answered;
    }

    private static string? Language(FieldReader fields, string field, string? written)
    {
        if (written is { Length: > 0 } && !(written.Length == 2 && written.All(char.IsAsciiLetterLower)))
        {
            fields.Problem(fields.LineOf(field), $"'{field}' must be a two-letter language code such as fr or en, not '{written}'.");
        }

        return written;
    }

    private static GoldPassage[] Passages(FieldReader fields, IReadOnlyList<(string Text, int Line)> written)
    {
        foreach (var (text, line) in written.Where(w => GoldPassage.TryParse(w.Text, w.Line) is null))
        {
            fields.Problem(line, $"'{text}' names no passage; write an id such as PP7, or edition and id such as A-RES-77-20.fr#PP7.");
        }

        return [.. written.Select(w => GoldPassage.TryParse(w.Text, w.Line)).OfType<GoldPassage>()];
    }

    private static Threshold[] ParseThresholds(string file, YamlNode node, List<TestSetProblem> problems)
    {
        var thresholds = new List<Threshold>();
        var fields = new FieldReader(file, node, "the thresholds", MetricCatalog.Names, problems);
        foreach (var (key, value) in (node as YamlMap)?.Fields ?? [])
        {
            if (value is YamlText { Quoted: false } text
                && double.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound) && double.IsFinite(bound))
            {
                thresholds.Add(new Threshold(key.Value, bound, key.Line));
                if (bound > 1 && MetricCatalog.Names.Contains(key.Value) && MetricCatalog.Get(key.Value).Unit == MetricUnit.Share)
                {
                    fields.Problem(value.Line, $"The threshold of '{key.Value}' is a share, from 0 to 1: write 0.95 for 95 %, not {value.Described}.");
                }
            }
            else
            {
                fields.Problem(value.Line, $"The threshold of '{key.Value}' must be a number such as 0.95, not {value.Described}.");
            }
        }

        return [.. thresholds];
    }
}
