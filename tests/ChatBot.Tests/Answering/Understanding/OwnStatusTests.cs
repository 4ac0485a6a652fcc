using ChatBot.Answering.Understanding;
using ChatBot.Tests.Fakes;
using ChatBot.Tests.Retrieval.Parsing;

namespace ChatBot.Tests.Answering.Understanding;

/// <summary>What no resolution says of itself is not looked for in it.</summary>
public class OwnStatusTests
{
    [Theory]
    [InlineData("Is this resolution legally binding on the country?")]
    [InlineData("is the resolution still in force?")]
    [InlineData("Has this resolution been implemented yet?")]
    [InlineData("Does the text have any legal force?")]
    [InlineData("Do countries have to comply with this resolution?")]
    [InlineData("Can a country just ignore the resolution?")]
    [InlineData("What is the legal status of this resolution?")]
    [InlineData("Cette résolution est-elle juridiquement contraignante ?")]
    [InlineData("La résolution a-t-elle été appliquée ?")]
    [InlineData("Et la présente résolution a-t-elle force de loi ?")]
    [InlineData("Les États sont-ils obligés d'appliquer cette résolution ?")]
    [InlineData("Quelle est la valeur juridique de ce texte ?")]
    [InlineData("Un État peut-il ignorer la résolution ?")]
    public void A_resolution_does_not_say_what_it_is_in_law_or_what_became_of_it(string question) => Assert.True(OwnStatus.Asks(question, pronouns: false, Samples.Edition));

    [Theory]
    [InlineData("Les États sont tenus de repeindre les phares, ce qui est obligatoire", true)]
    [InlineData("Se félicite de ce que le Bureau ait tenu sa séance de clôture", false)]
    public void A_passage_may_say_whether_what_was_spoken_of_binds(string text, bool says) => Assert.Equal(says, OwnStatus.Says(text));

    [Theory]
    [InlineData("Is it binding?")]
    [InlineData("has it been implemented?")]
    [InlineData("Does it have legal force?")]
    [InlineData("Can a State ignore it?")]
    [InlineData("Est-ce obligatoire pour les États ?")]
    [InlineData("c'est contraignant ?")]
    [InlineData("Est-elle toujours en vigueur ?")]
    [InlineData("Les États sont-ils tenus de l'appliquer ?")]
    public void A_pronoun_is_the_resolution_where_nothing_was_said_before(string question)
    {
        Assert.True(OwnStatus.Asks(question, pronouns: true, Samples.Edition));
        Assert.False(OwnStatus.Asks(question, pronouns: false, Samples.Edition));
    }

    [Theory]
    [InlineData("Is the Convention legally binding?")]
    [InlineData("Les États sont-ils obligés d'allumer les phares ?")]
    [InlineData("Quand la résolution a-t-elle été adoptée ?")]
    [InlineData("Cette résolution a-t-elle été adoptée par consensus ?")]
    [InlineData("What does the resolution say about binding agreements?")]
    [InlineData("Is it the Secretary-General who reports?")]
    [InlineData("Comment la résolution 51/1 a-t-elle été appliquée ?")]
    [InlineData("Est-ce le Bureau des phares qui est chargé de l'appliquer ?")]
    [InlineData("Must States follow the rules of the port?")]
    public void Anything_else_is_looked_for(string question) => Assert.False(OwnStatus.Asks(question, pronouns: true, Samples.Edition));

    [Fact]
    public void A_text_that_does_speak_of_its_force_may_answer()
    {
        var edition = Parsed.Of("L'Assemblée générale,", "1. Adopte les principes ci-après.", "Annexe", "1. Les présents principes ne sont pas juridiquement contraignants pour les ports.");

        Assert.False(OwnStatus.Asks("Cette résolution est-elle contraignante ?", pronouns: true, edition));
    }
}
