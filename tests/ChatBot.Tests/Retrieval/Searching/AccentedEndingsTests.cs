using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Searching;

public class AccentedEndingsTests
{
    [Theory]
    [InlineData("traite", "Traités", true)]
    [InlineData("organise", "organisées", true)]
    [InlineData("organisé", "organisée", false)]
    [InlineData("traite", "traites", false)]
    [InlineData("securite", "sécurité", true)]
    [InlineData("réglé", "régler", false)]
    [InlineData("bureau", "bureaux", false)]
    [InlineData("armée", "armés", false)]
    public void Words_differ_by_the_accent_of_their_ending_alone(string one, string other, bool differ) => Assert.Equal(differ, AccentedEndings.Differ(one, other));
}
