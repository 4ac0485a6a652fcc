using ChatBot.Answering;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.TestSets;

namespace ChatBot.Tests.Evaluation.Metrics;

public class TurnScorerTests
{
    [Fact]
    public void A_right_reply_passes_with_full_marks()
    {
        var turn = new TestTurn { Say = "Où ?", Passages = Sample.Gold("PP1"), Facts = [["Lyon"]], Forbidden = ["Paris"], MaxWords = 5, AnswerLanguage = "fr" };

        var scores = TurnScorer.Score(turn, Sample.Reply("Le siège est à **Lyon** [1].", Sample.Cited(1, "PP1")));

        Assert.Empty(scores.Failures);
        Assert.Equal((1, 1, 1, 1, 1, 5), (scores.Score, scores.CitationPrecision, scores.CitationRecall, scores.CitationF1, scores.FactRecall, scores.Words));
    }

    [Fact]
    public void Everything_wrong_is_said()
    {
        var turn = new TestTurn { Say = "Où ?", Passages = Sample.Gold("PP1", "OP1"), Facts = [["Lyon"], ["France", "français"]], Forbidden = ["Paris"], MaxWords = 3, AnswerLanguage = "en" };

        var scores = TurnScorer.Score(turn, Sample.Reply("Le siège de Lyon est à Paris [1] « faux » [1] [7].", Sample.Cited(1, "PP1"), Sample.Cited(2, "PP2")));

        Assert.Equal(
            [
                "fact missing: France or français", "forbidden text: Paris", "language fr instead of en", "8 words, more than 3",
                "not cited: OP1", "cited without need: A-RES-1-2.fr#PP2", "not verbatim: « faux »", "citation 2 is not referred to in the text", "marker [7] has no citation",
            ],
            scores.Failures);
        Assert.Equal((0.5, 0.5, 0.5, 0.5), (scores.CitationPrecision, scores.CitationRecall, scores.CitationF1, scores.FactRecall));
        Assert.Equal((1 + 0.5 + 0.5 + 0 + 0 + 0 + 0) / 7.0, scores.Score, 6);
    }

    [Fact]
    public void A_sub_paragraph_is_not_its_paragraph_unless_the_set_says_so()
    {
        var reply = Sample.Reply("Ceci [1].", Sample.Cited(1, "OP1.a"));

        Assert.Equal(0, TurnScorer.Score(Sample.Turn() with { Passages = Sample.Gold("OP1") }, reply).CitationRecall);
        Assert.Equal(1, TurnScorer.Score(Sample.Turn() with { Passages = [[.. Sample.Gold("OP1", "OP1.a").SelectMany(g => g)]] }, reply).CitationRecall);
    }

    [Fact]
    public void Allowed_passages_do_not_count_against_precision_nor_for_recall()
    {
        var turn = Sample.Turn() with { Passages = Sample.Gold("PP1"), Also = [GoldPassage.TryParse("OP1", 1)!] };

        var scores = TurnScorer.Score(turn, Sample.Reply("Ceci [1].", Sample.Cited(1, "OP1")));

        Assert.Equal((1, 0, 0), (scores.CitationPrecision, scores.CitationRecall, scores.CitationF1));
    }

    [Fact]
    public void A_gold_passage_with_an_edition_is_that_editions_only()
    {
        var reply = Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1"));

        Assert.Equal(1, TurnScorer.Score(Sample.Turn() with { Passages = Sample.Gold("A-RES-1-2.fr#PP1") }, reply).CitationRecall);
        Assert.Equal(0, TurnScorer.Score(Sample.Turn() with { Passages = Sample.Gold("A-RES-1-2.en#PP1") }, reply).CitationRecall);
    }

    [Fact]
    public void A_reply_of_the_wrong_kind_is_worth_nothing()
    {
        var scores = TurnScorer.Score(Sample.Turn(outcome: AnswerOutcome.NotFound), Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1")));

        Assert.Equal(["outcome answered instead of not-found"], scores.Failures);
        Assert.Equal(0, scores.Score);
    }

    [Fact]
    public void A_target_that_does_not_name_outcomes_is_believed_as_far_as_it_shows()
    {
        var silent = Sample.Reply("Rien.") with { Outcome = null };

        Assert.True(TurnScorer.Score(Sample.Turn(outcome: AnswerOutcome.NotFound), silent).OutcomeRight);
        Assert.True(TurnScorer.Score(Sample.Turn(outcome: AnswerOutcome.SmallTalk), silent).OutcomeRight);
        Assert.False(TurnScorer.Score(Sample.Turn(), silent).OutcomeRight);
    }

    [Fact]
    public void Retrieval_is_scored_where_it_is_shown()
    {
        var turn = Sample.Turn() with { Passages = Sample.Gold("PP1", "PP2") };
        var reply = Sample.Reply("Ceci [1].", Sample.Cited(1, "PP1"));

        var shown = TurnScorer.Score(turn, reply with { Evidence = [Sample.Key("OP1"), Sample.Key("PP2"), Sample.Key("PP1")] });

        Assert.Equal((0, 1, 1, 0.5), (shown.RetrievalRecallAt1, shown.RetrievalRecallAt5, shown.RetrievalRecallAt10, shown.ReciprocalRank));
        Assert.Null(TurnScorer.Score(turn, reply).ReciprocalRank);
    }

    [Theory]
    [InlineData("Le texte dit « the quick and the dead of the world » [1].", "fr", true)]
    [InlineData("The text says « le plus beau de tous les pays » [1].", "fr", false)]
    [InlineData("The text says « le plus beau de tous les pays » [1].", "en", false)]
    [InlineData("Lyon [1].", "fr", true)]
    [InlineData("**Lyon (France)** : « composée du siège » (préambule, al. 7) [1].", "fr", true)]
    [InlineData("**the French and the English** (para. 7) [1].", "fr", true)]
    public void The_language_is_that_of_the_bots_own_words_and_of_what_it_claims(string text, string wanted, bool right)
    {
        var scores = TurnScorer.Score(Sample.Turn() with { AnswerLanguage = wanted }, Sample.Reply(text, Sample.Cited(1, "PP1")));

        Assert.Equal(right, scores.LanguageRight);
    }
}
