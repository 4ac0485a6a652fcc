using ChatBot.Evaluation.Metrics;

namespace ChatBot.Tests.Evaluation.Metrics;

public class QuotationScoreTests
{
    [Theory]
    [InlineData("le siège est à Lyon", true)]
    [InlineData("le  siège\u00a0est **à Lyon**", true)]
    [InlineData("Le siège est à Lyon", false)]
    [InlineData("le siège est à Paris", false)]
    [InlineData("le siège […] Lyon", true)]
    [InlineData("Lyon […] le siège", false)]
    [InlineData("l'outil “I-24/7”", true)]
    [InlineData("l’outil “I-24/7”", false)]
    [InlineData("le siège\ufffe est à Lyon", false)]
    public void Verbatim_means_word_for_word(string quoted, bool verbatim)
    {
        Assert.Equal(verbatim, QuotationScore.IsVerbatim(quoted, "Notant que le siège est à Lyon et que l'outil « I-24/7 » sert,"));
    }

    [Fact]
    public void A_quotation_is_held_against_the_passages_that_its_markers_name()
    {
        var reply = Sample.Reply("« Texte de PP1. » [1], puis « Texte de PP1. » [2].", Sample.Cited(1, "PP1"), Sample.Cited(2, "PP2"));

        var score = QuotationScore.Of(reply, "Quoi ?");

        Assert.Equal((2, 1), (score.Checked, score.Broken.Count));
    }

    [Fact]
    public void Quotations_that_share_markers_and_nested_marks_are_understood()
    {
        var reply = Sample.Reply("« Texte « de » A » et « B » [1][2].", Sample.Cited(1, "PP1", text: "Texte \"de\" A"), Sample.Cited(2, "PP2", text: "B"));

        var score = QuotationScore.Of(reply, "Quoi ?");

        Assert.Equal(2, score.Checked);
        Assert.Empty(score.Broken);
    }

    [Fact]
    public void The_users_own_words_in_quotation_marks_are_no_quotation()
    {
        var reply = Sample.Reply("« La traite » : voir « Texte de PP1. » [1].", Sample.Cited(1, "PP1"));

        Assert.Equal(1, QuotationScore.Of(reply, "et la traite ?").Checked);
        Assert.Single(QuotationScore.Of(reply, "et la fraude ?").Broken);
    }

    [Fact]
    public void Words_marked_by_a_citation_are_checked_too()
    {
        var reply = Sample.Reply("À Lyon [1].", Sample.Cited(1, "PP1", quote: "Texte d’ailleurs"));

        Assert.Equal(["Texte d’ailleurs"], QuotationScore.Of(reply, "Où ?").Broken);
    }

    [Fact]
    public void A_passage_that_is_not_known_here_cannot_be_checked()
    {
        var reply = Sample.Reply("« Autre chose » [1].", Sample.Cited(1, "PP1") with { PassageText = null });

        Assert.Equal(0, QuotationScore.Of(reply, "Quoi ?").Checked);
    }
}
