using ChatBot.Answering.Understanding;
using ChatBot.Tests.Retrieval.Parsing;

namespace ChatBot.Tests.Answering.Understanding;

/// <summary>A place of another text is none of ours, whatever its number.</summary>
public class OtherPlaceTests
{
    private static readonly string[] Text =
    [
        "L'Assemblée générale,", "Rappelant la section II de sa résolution 60/283 et le paragraphe 27 du rapport du Comité consultatif,", "1. Approuve la Déclaration, qui est jointe en annexe ;", "2. Prie chacun d'aider.",
        "Annexe", "Déclaration sur les bancs publics et sur ceux qui s'y assoient", "Article 1", "Les bancs sont peints en vert par ceux qui s'y assoient le dimanche.",
    ];

    [Theory]
    [InlineData("que dit la section II de la résolution 60/283 ?", "PP1")]
    [InlineData("what does paragraph 27 of the report say?", "")]
    [InlineData("Que dit le par. 27 du rapport du Comité consultatif ?", "PP1")]
    [InlineData("le paragraphe 3 de la résolution 70/1", "")]
    [InlineData("article 5 de la Charte", "")]
    [InlineData("l'alinéa b) du paragraphe 25 du rapport", "")]
    public void It_is_said_to_be_another_text_s_with_what_mentions_it(string question, string mentions)
        => Assert.Equal(mentions, OtherPlace.Read(question, Parsed.Of(Text)) is { } other ? string.Join(' ', other.MentionedIn.Select(p => p.Value)) : "ours");

    [Theory]
    [InlineData("que dit le paragraphe 2 de la présente résolution ?")]
    [InlineData("l'article 1 de la Déclaration")]
    [InlineData("que dit le paragraphe 2 ?")]
    [InlineData("le paragraphe 2 de la section II")]
    [InlineData("What does article 24 of the Convention ask of States parties?")]
    [InlineData("Que demande l'article 24 de la Convention aux États ?")]
    [InlineData("Qui doit appliquer l'article 5 de la Charte ?")]
    public void Ours_is_ours_and_other_questions_are_searched(string question) => Assert.Null(OtherPlace.Read(question, Parsed.Of(Text)));
}
