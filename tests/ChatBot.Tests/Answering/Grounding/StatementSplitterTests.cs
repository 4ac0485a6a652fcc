using System.Text;
using ChatBot.Answering.Grounding;

namespace ChatBot.Tests.Answering.Grounding;

public class StatementSplitterTests
{
    [Theory]
    [InlineData("Un « par. 4. Suite » [1]. Deux par. 5 et 6 [2].\nTrois", "Un « par. 4. Suite » [1].| Deux par. 5 et 6 [2].\n", "Trois")]
    [InlineData("Sans référence. Avec [1]. Et", "Sans référence.| Avec [1].", " Et")]
    [InlineData("Après le point. [1] La suite [2].", "Après le point. [1]| La suite [2].", "")]
    [InlineData("M. Dupont et J. Smith [1]. Mme X.", "M. Dupont et J. Smith [1].", " Mme X.")]
    [InlineData("Des outils, etc. et plus [1]. Fin", "Des outils, etc. et plus [1].", " Fin")]
    [InlineData("Il dit « ceci » [1]. ", "Il dit « ceci » [1].", " ")]
    [InlineData("- un [1]\n- deux [2]\n", "- un [1]\n|- deux [2]\n", "")]
    [InlineData("**Lyon.** Le siège [1].", "**Lyon.**| Le siège [1].", "")]
    [InlineData("It has 3.4 million [1]. See no. 5 of it [2]. And", "It has 3.4 million [1].| See no. 5 of it [2].", " And")]
    public void Takes_sentences_and_lines(string text, string taken, string left)
    {
        var pending = new StringBuilder(text);

        Assert.Equal(taken.Split('|'), StatementSplitter.TakeComplete(pending));
        Assert.Equal(left, pending.ToString());
    }

    [Theory]
    [InlineData("Le siège est à Lyon. ")]
    [InlineData("Le siège est à Lyon [1]")]
    [InlineData("« Selon le par. 4 [1].")]
    [InlineData("Le siège est à Lyon. [")]
    [InlineData("« Un. Deux. Trois")]
    public void Waits_for_more_while_a_statement_may_go_on(string text) => Assert.Empty(StatementSplitter.TakeComplete(new StringBuilder(text)));

    [Fact]
    public void Cuts_the_same_however_the_text_arrives()
    {
        const string Text = "Sans. Un « a. B » [1]. Deux [2].\n- Trois. [3]\n- Quatre [4]";
        var (pending, taken) = (new StringBuilder(), new List<string>());
        foreach (var c in Text)
        {
            pending.Append(c);
            taken.AddRange(StatementSplitter.TakeComplete(pending));
        }

        // Only the white space between statements may go with the one or the other.
        Assert.Equal(StatementSplitter.TakeComplete(new StringBuilder(Text)).Select(s => s.Trim()), taken.Select(s => s.Trim()));
    }
}
