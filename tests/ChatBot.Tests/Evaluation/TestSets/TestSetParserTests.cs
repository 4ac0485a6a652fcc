using ChatBot.Answering;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Tests.Evaluation.TestSets;

public class TestSetParserTests
{
    private const string Full = """
        name: facts
        document: A/RES/1/2
        description: What it is for.
        thresholds:
          citation-precision: 0.95
          median-words: 60
        cases:
          - id: one
            language: fr
            kind: fact
            turns:
              - say: Où ?
                passages: [[PP1, A-RES-1-2.fr#PP2], [OP1]]
                also: [OP1.a]
                facts: [["Lyon", "à Lyon"], [2030]]
                forbidden: ["Paris"]
                max-words: 60
                answer-language: fr
          - id: two
            language: en
            kind: small-talk
            document: A/RES/3/4
            turns:
              - say: ""
                outcome: small-talk
        """;

    [Fact]
    public void Reads_every_field()
    {
        var set = TestSetParser.Parse("facts.yaml", Full);

        Assert.Equal("facts", set.Name);
        Assert.Equal("What it is for.", set.Description);
        Assert.Equal([new Threshold("citation-precision", 0.95, 5), new Threshold("median-words", 60, 6)], set.Thresholds);
        Assert.Equal(["A/RES/1/2", "A/RES/3/4"], set.Cases.Select(c => c.Document));
        var turn = set.Cases[0].Turns.Single();
        Assert.Equal("Où ?", turn.Say);
        Assert.Equal(["PP1 or A-RES-1-2.fr#PP2", "OP1"], turn.Passages.Select(g => string.Join(" or ", g)));
        Assert.Equal(["OP1.a"], turn.Also.Select(a => a.Id));
        Assert.Equal([["Lyon", "à Lyon"], ["2030"]], turn.Facts);
        Assert.Equal(["Paris"], turn.Forbidden);
        Assert.Equal(60, turn.MaxWords);
        Assert.Equal("fr", turn.AnswerLanguage);
        Assert.Equal((string.Empty, AnswerOutcome.SmallTalk), (set.Cases[1].Turns.Single().Say, set.Cases[1].Turns.Single().Outcome));
    }

    [Theory]
    [InlineData("    kind: fact", "    kind: fact\n    kinds: fact", "s.yaml(11): Unknown field 'kinds' in a case; the fields are id, language, kind, document, turns.")]
    [InlineData("    kind: fact", "", "s.yaml(8): A case needs a field 'kind'.")]
    [InlineData("max-words: 60", "max-words: many", "s.yaml(17): 'max-words' must be a whole number from 1, not 'many'.")]
    [InlineData("max-words: 60", "max-words: 60\n        max-words: 70", "s.yaml(18): The field 'max-words' is given twice; keep one.")]
    [InlineData("outcome: small-talk", "outcome: chat", "s.yaml(25): 'chat' is no outcome; write answered, not-found, small-talk.")]
    [InlineData("forbidden: [\"Paris\"]", "forbidden: Paris", "s.yaml(16): 'forbidden' must be a list, not 'Paris'.")]
    [InlineData("[[\"Lyon\", \"à Lyon\"], [2030]]", "[Lyon]", "s.yaml(15): Each item of 'facts' is itself a list, of alternatives: write [[A], [B, C]] for A and (B or C), not 'Lyon'.")]
    [InlineData("also: [OP1.a]", "also: ['A-RES-1-2.fr#']", "s.yaml(14): 'A-RES-1-2.fr#' names no passage; write an id such as PP7, or edition and id such as A-RES-77-20.fr#PP7.")]
    [InlineData("say: Où ?", "say:", "s.yaml(12): 'say' must be a text, not nothing.")]
    [InlineData("language: en", "language: English", "s.yaml(20): 'language' must be a two-letter language code such as fr or en, not 'English'.")]
    [InlineData("median-words: 60", "median-words: few", "s.yaml(6): The threshold of 'median-words' must be a number such as 0.95, not 'few'.")]
    [InlineData("median-words: 60", "pass-rate: 95", "s.yaml(6): The threshold of 'pass-rate' is a share, from 0 to 1: write 0.95 for 95 %, not '95'.")]
    [InlineData("description: What it is for.", "description: &a What", "s.yaml(3): Anchors (&) and aliases (*) are not allowed in test sets; write the value out.")]
    [InlineData("description: What it is for.", "description: !!binary aaaa", "s.yaml(3): Tags (!) are not allowed in test sets; remove the tag.")]
    [InlineData("description: What it is for.", "description: [[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", "s.yaml(3): Nested deeper than 12 levels; a test set needs no more than 6.")]
    [InlineData("outcome: small-talk", "outcome: not-found\n        passages: [[PP1]]", "s.yaml(26): A turn whose outcome is 'not-found' cites nothing; remove 'passages' or the outcome.")]
    public void Says_what_is_wrong_and_where(string written, string wrong, string message)
    {
        var error = Assert.Throws<TestSetException>(() => TestSetParser.Parse("s.yaml", Full.Replace(written, wrong, StringComparison.Ordinal)));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void An_unknown_metric_is_an_unknown_field()
    {
        var error = Assert.Throws<TestSetException>(() => TestSetParser.Parse("s.yaml", Full.Replace("median-words", "wisdom", StringComparison.Ordinal)));

        Assert.StartsWith("s.yaml(6): Unknown field 'wisdom' in the thresholds; the fields are pass-rate, outcome-accuracy, citation-precision,", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "s.yaml: The test set is empty; write 'name: …' and 'cases:' with at least one case.")]
    [InlineData("# nothing", "s.yaml: The test set is empty; write 'name: …' and 'cases:' with at least one case.")]
    [InlineData("name: a", "s.yaml(1): The test set has no case; write at least one under 'cases:'.")]
    [InlineData("name: a\ncases: []", "s.yaml(2): The test set has no case; write at least one under 'cases:'.")]
    [InlineData("- a\n- b", "s.yaml(1): A test set must be fields such as 'name: …', not a list.\ns.yaml(1): A test set needs a field 'name'.\ns.yaml(1): The test set has no case; write at least one under 'cases:'.")]
    [InlineData("name: a\n---\nname: b", "s.yaml(2): A test set is one YAML document; move what follows '---' into a file of its own.")]
    public void A_set_without_cases_is_refused(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<TestSetException>(() => TestSetParser.Parse("s.yaml", text)).Message);
    }

    [Fact]
    public void Text_that_is_no_YAML_is_refused_with_its_line()
    {
        var error = Assert.Throws<TestSetException>(() => TestSetParser.Parse("s.yaml", "name: a\ncases: [\n  {"));

        Assert.Matches(@"^s\.yaml\(\d+\): This is not valid YAML: ", error.Message);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(',', Enumerable.Repeat("*" + (char)('a' + i), 9))}]\n"));

        Assert.Equal("s.yaml(1): Anchors (&) and aliases (*) are not allowed in test sets; write the value out.", Assert.Throws<TestSetException>(() => TestSetParser.Parse("s.yaml", bomb)).Message);
    }
}
