using System.Text;
using ChatBot.Answering.Grounding;

namespace ChatBot.Tests.Answering.Grounding;

public class StatementSplitterTests
{
    [Fact]
    public void Takes_sentences_that_end_in_a_reference_and_lines()
    {
        var pending = new StringBuilder("Un « par. 4. Suite » [1]. Deux par. 5 et 6 [2].\nTrois");

        Assert.Equal(["Un « par. 4. Suite » [1].", " Deux par. 5 et 6 [2].\n"], StatementSplitter.TakeComplete(pending));
        Assert.Equal("Trois", pending.ToString());
    }

    [Fact]
    public void Waits_for_more_while_a_statement_may_go_on()
    {
        var pending = new StringBuilder("Le siège est à Lyon [1].");

        Assert.Empty(StatementSplitter.TakeComplete(pending));
    }
}
