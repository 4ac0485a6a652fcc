using ChatBot.Evaluation.Metrics;

namespace ChatBot.Tests.Evaluation.Metrics;

public class TextFoldingTests
{
    [Theory]
    [InlineData("À **Lyon** [1].", "à lyon", true)]
    [InlineData("L’Œuvre d’État", "l'oeuvre d'etat", true)]
    [InlineData("vingt\u00a0pays\u2009membres", "VINGT PAYS MEMBRES", true)]
    [InlineData("« INTERPOL » agit", "“interpol” agit", true)]
    [InlineData("I-24/7", "I‑24/7", true)]
    [InlineData("le 1ᵉʳ mai", "1er mai", true)]
    [InlineData("en 2012", "12", false)]
    [InlineData("125 États", "12", false)]
    [InlineData("12 États", "12", true)]
    [InlineData("des enfants", "enfant", true)]
    [InlineData("pénalité", "alité", false)]
    [InlineData("tout", "", false)]
    [InlineData("À\ufffe Lyon", "lyon", true)]
    [InlineData("Lyon", "ly\ufffeon", false)]
    public void A_fact_is_found_whatever_its_typography(string text, string fact, bool said)
    {
        Assert.Equal(said, TextFolding.Says(TextFolding.Fold(text), TextFolding.Fold(fact)));
    }

    [Fact]
    public void What_is_no_character_can_be_compared()
    {
        Assert.Equal("a\ufffdb\ufffd", TextFolding.Fold("A\ud800b\ufffe"));
    }
}
