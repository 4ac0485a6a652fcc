using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Answering.Composing;

public class TopicPhraseTests
{
    [Theory]
    [InlineData("Encourage les gardiens à veiller sur les phares", "phares", "Encourage les gardiens à veiller sur les phares", false)]
    [InlineData("Prie le Bureau de rendre compte, ainsi que des lampes à huile", "lampes", "lampes à huile", false)]
    [InlineData("Réaffirme l'importance du rôle que jouent dans le monde entier les Membres de l'Organisation dans la lutte contre la perte des phares", "phares", "les Membres de l'Organisation dans la lutte contre la perte des phares", false)]
    [InlineData("Invite le Bureau, en entretenant et en réparant les lampes, à veiller", "lampes", "les lampes", false)]
    [InlineData("Prie les Membres qui ont accès en temps utile et de manière sûre au système mondial de communication maritime sécurisée des phares", "communication", "système mondial de communication maritime sécurisée des phares", false)]
    [InlineData("Souligne que les Membres gardent les phares", "gardent", "Souligne que les Membres gardent les phares", false)]
    [InlineData("Stresses that all coastal Members, which are well aware of the danger, have to keep in good working order the lamps of their lighthouses", "lighthouses", "the lamps of their lighthouses", false)]
    public void A_topic_reads_from_its_beginning(string text, string name, string expected, bool isCut)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);

        var (span, cut) = TopicPhrase.Of(text, [([new TextSpan(at, name.Length)], 1)]);

        Assert.Equal((expected, isCut), (text.Substring(span.Start, span.Length), cut));
    }

    [Fact]
    public void A_clause_that_is_too_long_is_cut_before_what_leads_on()
    {
        const string Text = "Constate la perte des phares du nord et les effets que continue d'avoir sur les côtes de tous les pays la longue nuit";

        var (span, isCut) = TopicPhrase.Of(Text, [([new TextSpan(Text.IndexOf("phares", StringComparison.Ordinal), 6)], 1)]);

        Assert.Equal("Constate la perte des phares du nord et les effets", Text.Substring(span.Start, span.Length));
        Assert.True(isCut);
    }

    [Fact]
    public void The_phrase_that_names_most_of_what_was_asked_is_taken()
    {
        const string Text = "Encourage les gardiens de nuit ; invite les gardiens des phares à veiller";
        TextSpan At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
        var second = new TextSpan(Text.LastIndexOf("gardiens", StringComparison.Ordinal), 8);

        var (span, _) = TopicPhrase.Of(Text, [([At("gardiens"), second], 0.5), ([At("phares")], 0.5)]);

        Assert.Equal("invite les gardiens des phares à veiller", Text.Substring(span.Start, span.Length));
    }
}
