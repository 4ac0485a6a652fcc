using ChatBot.Answering.Grounding;

namespace ChatBot.Tests.Answering.Grounding;

public class GroundingVerifierTests
{
    private static readonly Dictionary<int, string> Shown = new()
    {
        [1] = "Reconnaissant le siège à Lyon (France) et l'« Accord de 1997 »,",
        [2] = "Encourage les États Membres à coopérer ;",
    };

    [Theory]
    [InlineData("Le siège est à **Lyon** [1].")]
    [InlineData("**Lyon (France)** : « le siège à Lyon (France) » [1].")]
    [InlineData("« le siège à **Lyon** (France) » [1].")]
    [InlineData("« l’“Accord de 1997” » [1].")]
    [InlineData("« le siège à Lyon » [1] et « les États Membres » [2].")]
    public void Lets_grounded_statements_through(string statement) => Assert.NotNull(GroundingVerifier.Verify(statement, Shown));

    [Theory]
    [InlineData("Le siège est à Lyon.", "no reference")]
    [InlineData("Le siège est à Lyon [3].", "a passage that was not shown")]
    [InlineData("« le siège à Paris » [1].", "a quotation that is not in the passage")]
    [InlineData("« le siège à Lyon » [2].", "a quotation of another passage")]
    [InlineData("« le siège à Genève [1].", "an open quotation")]
    public void Holds_others_back(string statement, string because) => Assert.True(GroundingVerifier.Verify(statement, Shown) is null, because);

    [Fact]
    public void Reports_the_words_of_the_passage_that_were_quoted()
        => Assert.Equal("le siège à Lyon (France)", GroundingVerifier.Verify("« le siège à **Lyon** (France) » [1]", Shown)!.Quotes[1]);
}
