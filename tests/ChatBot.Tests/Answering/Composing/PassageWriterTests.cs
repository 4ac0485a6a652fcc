using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Answering.Composing;

public class PassageWriterTests
{
    [Theory]
    [InlineData("Condamne fermement le naufrage", "Condamne fermement")]
    [InlineData("Encourage également les gardiens", "Encourage également")]
    [InlineData("Se félicite de la lumière", "Se félicite")]
    [InlineData("Demande instamment aux gardiens", "Demande instamment")]
    [InlineData("Strongly condemns the wreck", "Strongly condemns")]
    [InlineData("Encourage les gardiens", "Encourage")]
    [InlineData("Approuve le règlement", "Approuve")]
    public void An_adverb_belongs_to_the_verb_that_opens_a_paragraph(string text, string expected)
        => Assert.Equal(expected, PassageWriter.Opening(new Passage { Id = PassageId.Operative(1), Kind = PassageKind.Operative, Number = "1", Ordinal = 0, Text = text }));

    [Theory]
    [InlineData("Demande que les phares soient allumés, que les balises soient peintes, et que les gardiens veillent", 10, "Demande que les phares soient allumés")]
    [InlineData("Demande que les phares soient allumés", 10, "Demande que les phares soient allumés")]
    [InlineData("Demande que les gardiens veillent mieux pour ce qui est :", 20, "Demande que les gardiens veillent mieux")]
    [InlineData("Demande aux gardiens :", 20, "Demande aux gardiens")]
    [InlineData("Demande que les phares de la côte soient allumés", 6, "Demande que les phares")]
    public void Clauses_are_kept_whole_where_they_fit(string text, int most, string expected) => Assert.Equal(expected, PassageWriter.Clauses(text, most));

    [Theory]
    [InlineData("Demande que les phares soient allumés, que les balises soient peintes, et que les gardiens veillent", 12, "Demande que les phares soient allumés, que les balises soient peintes")]
    [InlineData("Demande que les phares et les balises soient allumés, que les gardiens veillent", 6, "Demande que les phares et les balises soient allumés")]
    [InlineData("Demande que les phares soient allumés", 12, "Demande que les phares soient allumés")]
    [InlineData("Demande que les gardiens de tous les phares de la côte veillent mieux", 6, "Demande que les gardiens de tous")]
    public void A_beginning_ends_where_a_clause_does(string text, int most, string expected) => Assert.Equal(expected, PassageWriter.Beginning(text, most));

    [Theory]
    [InlineData("les États Membres ;", "fr", "fr", "« les États Membres »")]
    [InlineData("les États Membres", "fr", "en", "« les États Membres »")]
    [InlineData("Member States,", "en", "en", "“Member States”")]
    [InlineData("la question intitulée « Coopération » et", "fr", "fr", "« la question intitulée « Coopération » et »")]
    [InlineData("la question intitulée « Coopération entre", "fr", "fr", "« la question intitulée »")]
    [InlineData("« Coopération entre", "fr", "fr", "« Coopération entre »")]
    [InlineData("ou autres », la question", "fr", "fr", "« la question »")]
    public void Quotes_words_as_they_are_and_never_half_a_quotation(string words, string passage, string reply, string expected)
        => Assert.Equal(expected, PassageWriter.Quote(words, passage, reply));
}
