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
    [InlineData("soit 1 200 000 personnes", "200", false)]
    [InlineData("soit 1 200 000 personnes", "000", false)]
    [InlineData("soit 1 200 000 personnes", "1", false)]
    [InlineData("soit 1\u00a0200\u00a0000 personnes", "1 200", false)]
    [InlineData("soit 1\u202f200\u202f000 personnes", "200 000", false)]
    [InlineData("soit 1\u202f200\u202f000 personnes", "1 200 000", true)]
    [InlineData("soit 1 200 000 personnes", "1200000 personnes", true)]
    [InlineData("soit 1200000 personnes", "1 200 000", true)]
    [InlineData("1,200,000 people", "1 200 000", true)]
    [InlineData("1.200.000 personas", "1,200,000", true)]
    [InlineData("12,5 %", "12", false)]
    [InlineData("12,5 %", "5", false)]
    [InlineData("12,5 %", "12,5 %", true)]
    [InlineData("3.75 per cent", "3", false)]
    [InlineData("3.75 per cent", "75", false)]
    [InlineData("le 5 2023", "5", true)]
    [InlineData("par. 5, 6 et 7", "5", true)]
    [InlineData("par. 5, 6 et 7", "6", true)]
    [InlineData("art. 5-2", "5", true)]
    [InlineData("le 21.11.2022", "2022", true)]
    [InlineData("la résolution 77/20 300 fois", "300", true)]
    [InlineData("en 2022 120 États", "120", true)]
    [InlineData("En 2012.", "2012", true)]
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
