using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Searching;

public class LookAlikesTests
{
    private static readonly Vocabulary Known = Vocabulary.Of(["braconag", "cooperation", "criminalit", "criminel", "interpol", "police", "securit", "terorism"]);

    [Theory]
    [InlineData("criminlit", "criminalit")]
    [InlineData("polcie", "police")]
    [InlineData("interpool", "interpol")]
    public void A_misspelt_word_finds_the_word_meant(string typed, string meant) =>
        Assert.Equal(meant, LookAlikes.Misspellings(typed, Known, 1).Single().Stem);

    [Theory]
    [InlineData("pol")]
    [InlineData("20l7")]
    [InlineData("nolice")]
    [InlineData("pulika")]
    public void Short_words_numbers_other_first_letters_and_far_words_find_none(string typed) =>
        Assert.Empty(LookAlikes.Misspellings(typed, Known, 3));

    [Fact]
    public void A_cognate_shares_pairs_of_letters() =>
        Assert.Equal("securit", LookAlikes.Cognates("security", Known, 1).Single().Stem);

    [Fact]
    public void A_relative_starts_alike_and_is_not_the_word_itself()
    {
        Assert.Equal("braconag", LookAlikes.Relatives("braconi", Known, 1).Single().Stem);
        Assert.DoesNotContain("criminel", LookAlikes.Relatives("criminel", Known, 5).Select(c => c.Stem));
    }

    [Fact]
    public void The_most_alike_comes_first_and_the_list_is_bounded()
    {
        var found = LookAlikes.Relatives("criminal", Known, 1);

        Assert.Equal("criminalit", Assert.Single(found).Stem);
    }
}
