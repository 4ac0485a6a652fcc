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

    [Fact]
    public void Several_items_come_each_on_a_line_and_what_the_head_does_not_say_is_left_out()
    {
        var draft = Head(Lines + "\n[Adoptée sans vote.]", "fr", HeadItem.Origin, HeadItem.Vote, HeadItem.Meeting)!;

        Assert.Equal("Adoptée : **sur le rapport de la Commission des phares (A/12/5)** [1].\nVote : **Adoptée sans vote** [1].", draft.Text);
        Assert.Single(draft.Shown);
    }

    [Fact]
    public void Of_a_recorded_vote_the_figures_are_given()
        => Assert.Equal(
            "Vote : **Adoptée par 27 voix contre 6, avec 14 abstentions** [1].",
            Head("A/HRC/RES/12/3\n[Adoptée par 27 voix contre 6, avec 14 abstentions. Les voix se sont réparties comme suit :\nOnt voté pour :\nFrance.]", "fr", HeadItem.Vote)!.Text);

    [Fact]
    public void A_head_that_says_nothing_of_a_vote_is_not_made_to() => Assert.Null(Head("A/RES/12/34\n[sans renvoi à une grande commission (A/12/L.3)]", "fr", HeadItem.Vote));

    private static Draft? Origin(string head, string language) => Head(head, language, HeadItem.Origin);

    private static Draft? Head(string head, string language, params HeadItem[] items)
    {
        var edition = Samples.Edition with { Passages = [Samples.Edition.Passages[0] with { Text = head }, .. Samples.Edition.Passages.Skip(1)] };
        return StructureComposer.Head(new Turn("?", language, language, null, false, null, []), edition, items);
    }

    [Theory]
    [InlineData("Vu les résolutions 2012/34 du Conseil maritime et 12/34 de l'Assemblée,", true)]
    [InlineData("Rappelant la résolution 1325 (2000) du Conseil,", true)]
    [InlineData("Résolue à rallumer les phares,", false)]
    public void All_resolutions_that_are_cited_may_be_of_other_organs(string text, bool cites)
    {
        var edition = Samples.Edition with { Passages = [.. Samples.Edition.Passages.Where(p => p.Kind == PassageKind.Preamble).Select(p => p with { Text = text })] };

        var draft = StructureComposer.Recalled(new Turn("?", "fr", "fr", null, false, null, []), edition, new Intent.Recalled([]) { All = true });

        Assert.Equal(cites, draft is { Outcome: AnswerOutcome.Answered });
    }

    [Theory]
    [InlineData("Rappelant sa résolution 12/34 du 21 novembre 1957 et ses résolutions 14/2 et 16/3,", "phares", true)]
    [InlineData("Rappelant également ses résolutions 12/34 et 14/2 sur les phares,", "phares", true)]
    [InlineData("Rappelant ses résolutions antérieures relatives au Bureau, en particulier les résolutions 12/34 et 14/2,", "bureau", true)]
    [InlineData("Rappelant sa résolution 12/34,", "ratatouille", false)]
    [InlineData("Rappelant les résolutions 12/34 du Conseil maritime,", "phares", false)]
    public void The_preamble_recalls_resolutions_of_its_own_organ(string text, string subject, bool recalled)
    {
        var edition = Samples.Edition with { Head = Samples.Edition.Head with { Title = "Coopération avec le Bureau des phares" }, Passages = [.. Samples.Edition.Passages.Select(p => p.Kind == PassageKind.Preamble ? p with { Text = text } : p)] };

        var draft = StructureComposer.Recalled(new Turn("?", "fr", "fr", null, false, null, []), edition, new Intent.Recalled([subject]));

        Assert.Equal(recalled, draft is { Outcome: AnswerOutcome.Answered });
    }
}
