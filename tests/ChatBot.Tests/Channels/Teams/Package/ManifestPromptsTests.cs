using ChatBot.Channels.Teams.Package;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Package;

/// <summary>Questions to begin with come from the library.</summary>
public class ManifestPromptsTests
{
    private static readonly string[] OfNoDocument = ["De quoi parle la résolution ?", "Que dit le paragraphe 1 ?", "Qu'est-il demandé aux États Membres ?"];

    [Fact]
    public void The_only_document_is_named() => Assert.Equal(
        ["De quoi parle A/RES/12/34 ?", "Que dit le paragraphe 1 de A/RES/12/34 ?", "Qu'est-il demandé aux États Membres ?"],
        Questions(ManifestTexts.French, Samples.Edition));

    [Fact]
    public void In_English_too() => Assert.Equal(
        ["What is A/RES/12/34 about?", "What does paragraph 1 of A/RES/12/34 say?", "What are Member States asked to do?"],
        Questions(ManifestTexts.English, Samples.Edition));

    [Fact]
    public void An_empty_library_gets_questions_that_any_resolution_can_be_asked() => Assert.Equal(OfNoDocument, Questions(ManifestTexts.French));

    [Fact]
    public void Three_documents_at_most_are_named_each_once() => Assert.Equal(
        ["De quoi parle A/1 ?", "De quoi parle A/2 ?", "De quoi parle A/3 ?", "Que dit le paragraphe 1 de A/1 ?", "Qu'est-il demandé aux États Membres ?"],
        Questions(ManifestTexts.French, Packages.Edition("A/1"), Packages.Edition("A/1", "en"), Packages.Edition("A/2"), Packages.Edition("A/3"), Packages.Edition("A/4")));

    [Fact]
    public void A_paragraph_is_asked_for_only_where_there_is_one() => Assert.Equal(
        ["De quoi parle A/1 ?", "De quoi parle A/2 ?", "Que dit le paragraphe 1 de A/2 ?", "Qu'est-il demandé aux États Membres ?"],
        Questions(ManifestTexts.French, Packages.Edition("A/1") with { Passages = [] }, Packages.Edition("A/2")));

    [Fact]
    public void A_document_with_an_endless_name_is_not_named()
    {
        Assert.Equal(OfNoDocument, Questions(ManifestTexts.French, Packages.Edition(new string('a', 81))));
        Assert.Contains(new string('a', 80), Questions(ManifestTexts.French, Packages.Edition(new string('a', 80))).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_put_into_the_box_is_what_is_shown() =>
        Assert.All(ManifestPrompts.For([Samples.Edition], ManifestTexts.French), p => Assert.Equal(("prompt", p.Title), (p.Type, p.Prompt)));

    private static IEnumerable<string> Questions(ManifestTexts texts, params IReadOnlyList<Edition> editions) => ManifestPrompts.For(editions, texts).Select(p => p.Title);
}
