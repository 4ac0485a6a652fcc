using ChatBot.Answering;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Composing;

public class StructureComposerTests
{
    private const string Lines = "A/RES/12/34\nRésolution adoptée le 21 novembre 1957\n  [sur le rapport de la Commission des phares (A/12/5)]  \n12/34. Coopération [suite] avec le Bureau des phares";

    [Theory]
    [InlineData("fr", "Adoptée : **sur le rapport de la Commission des phares (A/12/5)** [1].")]
    [InlineData("en", "Adopted: **sur le rapport de la Commission des phares (A/12/5)** [1].")]
    public void The_line_in_brackets_says_what_a_resolution_was_adopted_from(string language, string expected)
    {
        var draft = Origin(Lines, language)!;

        Assert.Equal((AnswerOutcome.Answered, expected), (draft.Outcome, draft.Text));
        Assert.Equal(PassageId.Head, Assert.Single(draft.Shown).Passage.Id);
    }

    [Theory]
    [InlineData("A/RES/12/34\n12/34. Coopération avec le Bureau des phares")]
    [InlineData("A/RES/12/34\n\n[\n[]\n12/34. Coopération [suite] avec le Bureau des phares")]
    public void A_head_without_such_a_line_does_not_say(string head) => Assert.Null(Origin(head, "fr"));

    private static Draft? Origin(string head, string language)
    {
        var edition = Samples.Edition with { Passages = [Samples.Edition.Passages[0] with { Text = head }, .. Samples.Edition.Passages.Skip(1)] };
        return StructureComposer.Head(new Turn("?", language, language, null, false, null, []), edition, [HeadItem.Origin]);
    }
}
