using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Lexicons;

public class LocutionsTests
{
    private static readonly Locutions Some = new(["en matière de", "en matière", "with regard to", "in general"]);

    [Theory]
    [InlineData("coopération en matière de police", "coopération               police")]
    [InlineData("EN MATIERE policière", "           policière")]
    [InlineData("les matières nucléaires", "les matières nucléaires")]
    [InlineData("with regard to", "              ")]
    [InlineData("in general terms", "           terms")]
    [InlineData("in General Assembly resolution 1/2", "in General Assembly resolution 1/2")]
    [InlineData("IN GENERAL TERMS", "           TERMS")]
    [InlineData("", "")]
    public void Locutions_become_blanks_and_all_else_stays_in_place(string query, string blanked) => Assert.Equal(blanked, Some.Blank(query));
}
