using System.Text.RegularExpressions;
using ChatBot.Answering;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Composing;

public sealed class NearestTopicsTests : IAsyncLifetime
{
    private OfflineBot _bot = null!;

    public async Task InitializeAsync() => _bot = await OfflineBot.OpenAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("Quelle est la recette des crêpes ?")]
    [InlineData("Qui a gagné la coupe du monde ?")]
    [InlineData("Qui est le président d'INTERPOL ?")]
    [InlineData("Who is the best football player?")]
    [InlineData("Que dit le texte de l'Organisation mondiale des douanes ?")]
    public async Task Nothing_is_pointed_at_when_nothing_is_near(string question)
    {
        var answer = await _bot.AskAsync(question);

        Assert.Equal(AnswerOutcome.NotFound, answer.Outcome);
        Assert.EndsWith(answer.Language == "en" ? "The text does not answer this question." : "Le texte ne répond pas à cette question.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(answer.Language == "en" ? "What is the text about?" : "De quoi parle le texte ?", Assert.Single(answer.Suggestions));
    }

    [Theory]
    [InlineData(
        "Combien de victimes de la traite des personnes y a-t-il ?",
        "Les sujets les plus proches : « la lutte contre la traite des personnes » (préambule, al. 18) ; « la traite des êtres humains » (par. 1 a)).",
        "Que dit l'alinéa 18 du préambule ?", "Que dit le par. 1 a) ?")]
    [InlineData("Les drones sont-ils interdits ?", "Les sujets les plus proches : « Condamne fermement le flux ininterrompu de systèmes de drones aériens »… (par. 16) ; « l'utilisation à des fins terroristes de systèmes d'aéronefs non habités » (préambule, al. 23).", "Que dit le par. 16 ?", "Que dit l'alinéa 23 du préambule ?")]
    [InlineData("Combien de policiers travaillent à Singapour ?", "Le sujet le plus proche : « Complexe mondial pour l'innovation situé à Singapour » (préambule, al. 7).", "Que dit l'alinéa 7 du préambule ?")]
    [InlineData("Quelle est la base de données la plus consultée ?", "Le sujet le plus proche : « les bases de données d'INTERPOL » (par. 17 b)).", "Que dit le par. 17 b) ?")]
    public async Task Topics_read_from_their_beginning_and_are_not_said_twice(string question, string topics, params string[] suggestions)
    {
        var answer = await _bot.AskAsync(question);

        Assert.Equal("Le texte ne répond pas à cette question. " + topics, answer.Text);
        Assert.Equal(suggestions, answer.Suggestions);
    }

    [Fact]
    public async Task What_stands_in_the_marks_is_in_the_passage_that_is_named()
    {
        foreach (var question in (string[])["How many stolen passports are in the database?", "Combien de pages le rapport du Secrétaire général doit-il faire ?", "Quel est le prix d'un abonnement au Réseau d'information balistique ?"])
        {
            var answer = await _bot.AskAsync(question);
            var topics = Regex.Matches(answer.Text, "« (.+?) »…? \\(");

            Assert.InRange(topics.Count, 1, 3);
            Assert.Equal(topics.Count, answer.Suggestions.Count);
            for (var i = 0; i < topics.Count; i++)
            {
                var named = await _bot.AskAsync(answer.Suggestions[i] + " En entier.");
                Assert.Equal(AnswerOutcome.Answered, named.Outcome);
                Assert.Contains(topics[i].Groups[1].Value, named.Citations[0].Passage.Text, StringComparison.Ordinal);
            }
        }
    }
}
