using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class HeadFollowUpTests
{
    [Theory]
    [InlineData("Par qui ?", nameof(HeadItem.Organ))]
    [InlineData("and by whom?", nameof(HeadItem.Organ))]
    [InlineData("À quelle séance ?", nameof(HeadItem.Meeting))]
    [InlineData("at which session?", nameof(HeadItem.Session))]
    [InlineData("et quand ?", nameof(HeadItem.Adopted))]
    public void A_question_word_after_the_head_asks_for_more_of_it(string turn, string item)
        => Assert.Equal([item], HeadFollowUp.Read(turn, "Quel est le titre de la résolution ?")!.Items.Select(i => i.ToString()));

    [Theory]
    [InlineData("Par qui ?", "Que demande-t-on aux gardiens ?")]
    [InlineData("Par qui les phares sont-ils allumés ?", "Quand la résolution a-t-elle été adoptée ?")]
    public void Other_questions_are_not_about_the_head(string turn, string before) => Assert.Null(HeadFollowUp.Read(turn, before));
}
