using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;
using ChatBot.Retrieval.Reading;
using ChatBot.Tests.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.Reading;

/// <summary>Markdown is read as its reader sees it.</summary>
public class MarkdownTextTests
{
    [Theory]
    [InlineData("a **bold** and __bold__ word", "a bold and bold word")]
    [InlineData("an _emphasis_, a snake_case_name", "an emphasis, a snake_case_name")]
    [InlineData("*italics* stay for the parser", "*italics* stay for the parser")]
    [InlineData("~~gone~~ here", "gone here")]
    [InlineData("[the site](https://example.org/x \"title\"), [a name][ref], <https://example.org>", "the site, a name, https://example.org")]
    [InlineData("notes [1][2] and [^3] stay", "notes [1][2] and [^3] stay")]
    [InlineData("![a picture](x.png)", "a picture")]
    [InlineData("`code` and 1\\. no list", "code and 1. no list")]
    [InlineData("> quoted", "quoted")]
    [InlineData("a <br/>break, <des> words", "a break, <des> words")]
    [InlineData("before <!-- not\nshown --> after <!-- open", "before  after <!-- open")]
    [InlineData("[ref]: https://example.org\nwords", "words")]
    [InlineData("[1]: Voir résolution 12/3.", "[1]: Voir résolution 12/3.")]
    [InlineData("| a | **b** |\n|---|:-:|\n| c | d |", "\na – b\n\n\nc – d\n")]
    [InlineData("- one\n+ two\n  - [ ] three\n* note", "\none\n\ntwo\n\nthree\n* note")]
    [InlineData("# Title\ntext", "\nTitle\n\ntext")]
    [InlineData("```sh\n# a comment | x |\n```\nafter", "\n# a comment | x |\n\nafter")]
    [InlineData("---\ntitle: A\ntags:\n  - b\n---\ntext", "text")]
    [InlineData("---\nUn texte.\n---", "---\nUn texte.\n---")]
    public void Marks_are_no_words(string markdown, string expected) => Assert.Equal(expected, MarkdownText.Read(markdown).Text);

    [Theory]
    [InlineData("words\n\n# The **title** #\n\n# Another", "The title")]
    [InlineData("## A part\n\n# The title", "The title")]
    [InlineData("### Only this\n\n## That", "Only this")]
    [InlineData("The title\n=====\n\ntext", "The title")]
    [InlineData("---\ntitle: \"The title\"\n---\n# Another", "The title")]
    [InlineData("```\n# a comment\n```", null)]
    [InlineData("#hashtag\n\nwords", null)]
    public void The_title_is_the_first_heading(string markdown, string? expected) => Assert.Equal(expected, MarkdownText.Read(markdown).Title);

    [Fact]
    public void A_heading_is_not_run_together_with_the_lines_below_it()
    {
        const string Wrapped = "# Notes on the *canteen*\nIt opens at noon, which is when most people are hungry, and it\ncloses at two, when they are not, or not as much as they were\nbefore; whoever comes later may find something in the kitchen,\nif he asks.\n";
        var (text, title) = MarkdownText.Read(Wrapped);

        var edition = ResolutionParser.Parse(text, "notes.md", title);

        Assert.Equal("Notes on the canteen", edition.Head.Title);
        Assert.Equal("HEAD P1", string.Join(' ', edition.Passages.Select(p => p.Id)));
        Assert.StartsWith("It opens at noon", edition.Text("P1"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_resolution_keeps_the_title_of_its_head()
    {
        const string Resolution = "# Downloaded\n\nA/RES/80/1\n\nRésolution adoptée par l'Assemblée générale le 21 novembre 2025\n\n## 80/1. Question d'essai\n\nL'Assemblée générale,\n\n1. Demande un rapport ;\n\n2. Décide de rester saisie de la question.\n";
        var (text, title) = MarkdownText.Read(Resolution);

        var edition = ResolutionParser.Parse(text, "a.md", title);

        Assert.Equal(("A/RES/80/1", "Question d'essai"), (edition.Symbol, edition.Head.Title));
        Assert.Equal("Demande un rapport ;", edition.Find(PassageId.Operative(1))?.Text);
    }

    [Fact]
    public void A_text_with_numbered_points_and_no_symbol_has_the_title_that_it_marks()
    {
        var (text, title) = MarkdownText.Read("# Règlement\n\nUne phrase assez longue pour être un titre\n\n1. Ouvrir la porte.\n\n2. Fermer la porte.\n");

        Assert.Equal("Règlement", ResolutionParser.Parse(text, "a.md", title).Head.Title);
    }
}
