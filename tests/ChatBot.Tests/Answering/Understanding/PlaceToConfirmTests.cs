using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.References;

namespace ChatBot.Tests.Answering.Understanding;

public class PlaceToConfirmTests
{
    [Theory]
    [InlineData("Le paragraphe sur les phares, c'est bien le 4 ?", "les phares")]
    [InlineData("le paragraphe qui parle de la brume, c'est le 12, non ?", "brume")]
    [InlineData("C'est bien le paragraphe 4 qui traite des phares ?", "phares")]
    [InlineData("Is it really paragraph 4 that deals with lighthouses?", "lighthouses")]
    [InlineData("The paragraph on fog is paragraph 7, right?", "fog")]
    public void The_subject_is_what_should_stand_there(string question, string subject)
    {
        var references = ReferenceParser.Parse(question);

        Assert.Single(references.References);
        Assert.Equal(subject, PlaceToConfirm.Subject(references.Rest));
    }

    [Theory]
    [InlineData("Que dit le paragraphe 4 sur les phares ?")]
    [InlineData("Quels phares cite le paragraphe 4 ?")]
    [InlineData("What does paragraph 4 say about lighthouses?")]
    public void Other_questions_about_a_place_confirm_nothing(string question)
        => Assert.Null(PlaceToConfirm.Subject(ReferenceParser.Parse(question).Rest));

    [Theory]
    [InlineData("Le paragraphe sur les phares est le 4 ?", "Operative 4")]
    [InlineData("la note sur la brume, c'est la 3 ?", "Note 3")]
    public void A_number_takes_its_noun_from_before(string question, string expected)
    {
        var reference = Assert.Single(ReferenceParser.Parse(question).References);

        Assert.Equal(expected, $"{reference.Part} {reference.Number}");
    }
}
