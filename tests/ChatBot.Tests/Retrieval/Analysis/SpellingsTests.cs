using ChatBot.Retrieval.Analysis;

namespace ChatBot.Tests.Retrieval.Analysis;

public class SpellingsTests
{
    [Theory]
    [InlineData("criminalise", "criminalize")]
    [InlineData("organisations", "organizations")]
    [InlineData("standardising", "standardizing")]
    [InlineData("labour", "labor")]
    [InlineData("neighbouring", "neighboring")]
    [InlineData("behaviours", "behaviors")]
    [InlineData("centre", "center")]
    [InlineData("defence", "defense")]
    [InlineData("programmes", "programs")]
    [InlineData("analysed", "analyzed")]
    [InlineData("fulfilment", "fulfillment")]
    public void Spellings_of_one_word_are_joined(string one, string other) => Assert.Equal(Spellings.Join(one), Spellings.Join(other));

    [Theory]
    [InlineData("promise")]
    [InlineData("raising")]
    [InlineData("supervised")]
    [InlineData("exercises")]
    [InlineData("crisis")]
    [InlineData("hours")]
    [InlineData("four")]
    [InlineData("tourism")]
    [InlineData("lighthouse")]
    public void Other_words_are_left_alone(string word) => Assert.Equal(word, Spellings.Join(word));
}
