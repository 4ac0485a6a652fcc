using ChatBot.Answering.Feedback;
using ChatBot.Evaluation.Drafts;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Tests.Evaluation.Drafts;

public class DraftCasesTests
{
    private static readonly DateOnly Today = new(2026, 1, 2);

    [Fact]
    public void A_thumbs_down_becomes_a_case_that_can_be_completed()
    {
        var draft = DraftCases.Write([Entry("Et la traite ?") with { Earlier = ["Bonjour"], Cited = ["A-RES-1-2.fr#PP1"], Comment = "Pas \"ça\"." }], Today);

        Assert.Equal(
            """
            # Drafts from thumbs-down. For each: write what the answer should have cited (passages) and said (facts),
            # or 'outcome: not-found'; give it a kind; remove the comments; move it to a test set of yours.
            name: feedback-2026-01-02
            cases:
              - id: feedback-ID
                language: fr
                kind: feedback
                turns:
                  - say: "Bonjour"
                  - say: "Et la traite ?"
                    # answered: "À **Lyon** [1]."
                    # cited: "A-RES-1-2.fr#PP1"
                    # comment: "Pas \"ça\"."
                    # passages: [[…]]
                    # facts: [["…"]]

            """.ReplaceLineEndings("\n"),
            System.Text.RegularExpressions.Regex.Replace(draft!, "feedback-[0-9a-f]{8}\n", "feedback-ID\n"));
    }

    [Theory]
    [InlineData("a\nb: [")]
    [InlineData("a\u0085b\u2028c\0d\u0007")]
    [InlineData("\"'&*!{}# -")]
    [InlineData("مرحبا 😀 ÉÈ")]
    [InlineData("Où est \ufffe le siège ?\uffff")]
    public void Whatever_was_said_survives_the_way_through_the_file(string said)
    {
        var draft = DraftCases.Write([Entry(said) with { Answer = said, Comment = said, Earlier = [said] }], Today)!;

        var turns = TestSetParser.Parse("draft.yaml", draft).Cases.Single().Turns;

        Assert.Equal([said, said], turns.Select(t => t.Say));
    }

    [Fact]
    public void The_same_question_is_one_draft_and_thumbs_up_are_none()
    {
        var draft = DraftCases.Write([Entry("Où est Lyon ?"), Entry("ou est lyon ?"), Entry("Qui ?"), Entry("Bien ?") with { Reaction = Reaction.Up }], Today)!;

        Assert.Equal(["ou est lyon ?", "Qui ?"], TestSetParser.Parse("draft.yaml", draft).Cases.Select(c => c.Turns.Single().Say));
        Assert.Contains("# times: \"2\"", draft, StringComparison.Ordinal);
        Assert.Null(DraftCases.Write([Entry("Bien ?") with { Reaction = Reaction.Up }], Today));
    }

    private static FeedbackEntry Entry(string question) =>
        new() { Date = DateTimeOffset.UnixEpoch, Reaction = Reaction.Down, Question = question, Answer = "À **Lyon** [1].", Language = "fr" };
}
