using ChatBot.Channels.Teams.Cards;
using ChatBot.Channels.Teams.Package;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Package;

/// <summary>Questions to begin with come from the library.</summary>
public class ManifestPromptsTests
{
    private static readonly string[] OfNoDocument = ["De quoi parle la résolution ?", "Que dit le paragraphe 1 ?", "Qu'est-il demandé aux États Membres ?"];

    [Fact]
    public void They_are_those_of_the_welcome_card()
    {
        Assert.Equal(SampleQuestions.For([Samples.Edition], "fr"), Questions(ManifestTexts.French, Samples.Edition));
        Assert.Equal(SampleQuestions.For([Samples.Edition], "en"), Questions(ManifestTexts.English, Samples.Edition));
    }

    [Fact]
    public void An_empty_library_gets_questions_that_any_resolution_can_be_asked() => Assert.Equal(OfNoDocument, Questions(ManifestTexts.French));

    [Fact]
    public void There_are_as_many_in_English_as_in_French()
    {
        Edition[] editions = [Samples.Edition, Packages.Edition("A/RES/12/34", "en") with { Passages = [], Head = new DocumentHead() }];

        Assert.NotEqual(SampleQuestions.For(editions, "fr").Count, SampleQuestions.For(editions, "en").Count);
        Assert.Single(Questions(ManifestTexts.French, editions));
        Assert.Single(Questions(ManifestTexts.English, editions));
    }

    [Fact]
    public void A_question_that_is_too_long_for_a_title_is_left_out()
    {
        Assert.NotEqual(OfNoDocument, Questions(ManifestTexts.French, Packages.Edition(new string('a', 60)), Samples.Edition));
        Assert.Equal(OfNoDocument, Questions(ManifestTexts.French, Packages.Edition(new string('a', 128)), Samples.Edition));
    }

    [Fact]
    public void What_is_put_into_the_box_is_what_is_shown() =>
        Assert.All(ManifestPrompts.For([Samples.Edition], ManifestTexts.French), p => Assert.Equal(("prompt", p.Title), (p.Type, p.Prompt)));

    private static IEnumerable<string> Questions(ManifestTexts texts, params IReadOnlyList<Edition> editions) => ManifestPrompts.For(editions, texts).Select(p => p.Title);
}
