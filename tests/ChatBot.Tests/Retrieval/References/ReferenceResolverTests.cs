using ChatBot.Retrieval.References;
using ChatBot.Tests.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.References;

/// <summary>Places are found exactly, or not at all.</summary>
public class ReferenceResolverTests
{
    private static readonly string[] Text =
    [
        "L'Assemblée générale,", "Rappelant sa résolution 1/1,", "1. Décide d'agir ;", "2. Prie chacun :", "i) De voir :", "a) Le jour ;", "b) La nuit ;", "ii) De dire :", "c) Oui ;", "d) Non ;",
        "Annexe", "Règle 1", "1. Chacun est libre de ses gestes et de ses pensées.", "2. Nul ne dort sur les bancs.", "Règle 2", "1. Les bancs sont peints en vert par ceux qui s'y assoient.",
    ];

    [Theory]
    [InlineData("par. 2 ii) d)", "OP2.ii.d")]
    [InlineData("par. 2 d)", "OP2.ii.d")]
    [InlineData("par. 2 e)", "")]
    [InlineData("le dernier alinéa du paragraphe 2", "OP2.ii OP2.ii.c OP2.ii.d")]
    [InlineData("le troisième alinéa du paragraphe 2", "")]
    [InlineData("le par. 3", "")]
    [InlineData("le par. 0", "")]
    [InlineData("par. 1 de l'annexe", "AX1 AX3")]
    [InlineData("par. 3 de l'annexe", "")]
    [InlineData("par. 1 de la section V", "")]
    [InlineData("par. 0 de l'annexe", "")]
    public void A_place_leads_to_its_passage(string question, string ids)
    {
        var edition = Parsed.Of(Text);

        Assert.Equal(ids, string.Join(' ', ReferenceParser.Parse(question).References.SelectMany(r => ReferenceResolver.Resolve(r, edition)).Select(p => p.Id.Value)));
    }

    [Theory]
    [InlineData("Que dit la règle 1 ?", "AX1 AX2")]
    [InlineData("rule 1, para. 2", "AX2")]
    [InlineData("la règle 3", "")]
    [InlineData("la dernière règle", "AX3")]
    [InlineData("règles 1 et 2", "AX1 AX2 AX3")]
    public void A_heading_leads_to_all_under_it(string question, string ids)
        => Assert.Equal(ids, string.Join(' ', ReferenceParser.ParseHeading(question)!.References.SelectMany(r => ReferenceResolver.Resolve(r, Parsed.Of(Text))).Select(p => p.Id.Value)));

    [Theory]
    [InlineData("par. 2 de la section II", "II-OP2")]
    [InlineData("par. 0 de la section II", "")]
    public void A_section_is_known_by_its_name(string question, string ids)
        => Assert.Equal(ids, string.Join(' ', ReferenceResolver.Resolve(ReferenceParser.Parse(question).References[0], Parsed.Of(Sections)).Select(p => p.Id.Value)));

    [Theory]
    [InlineData("la section II", "II-OP1 II-OP2")]
    [InlineData("section 2", "II-OP1 II-OP2")]
    [InlineData("la partie « Moyens à mettre en œuvre »", "II-OP1 II-OP2")]
    [InlineData("la partie sur les moyens", "II-OP1 II-OP2")]
    [InlineData("la section III", "")]
    [InlineData("la dernière section", "II-OP1 II-OP2")]
    public void A_section_leads_to_all_of_it(string question, string ids)
        => Assert.Equal(ids, string.Join(' ', ReferenceResolver.Resolve(ReferenceParser.ParseSection(question)!.References[0], Parsed.Of(Sections)).Select(p => p.Id.Value)));

    [Fact]
    public void A_heading_may_stand_in_the_paragraph_itself()
    {
        var edition = Parsed.Of("L'Assemblée générale,", "1. Adopte les principes directeurs.", "Annexe", "Principe directeur 1. Les bancs sont peints en vert par ceux qui s'y assoient.", "Principe directeur 12. Nul ne dort sur les bancs du port avant midi.");

        Assert.Equal("AX2", Assert.Single(ReferenceResolver.Resolve(ReferenceParser.ParseHeading("guideline 12")!.References[0], edition)).Id.Value);
    }

    [Theory]
    [InlineData("la règle 1", 1, "regle 2")]
    [InlineData("la règle 2", -1, "regle 1")]
    [InlineData("la règle 2", 1, null)]
    public void Beside_a_heading_stands_the_next(string question, int step, string? section)
        => Assert.Equal(section, ReferenceResolver.Beside(ReferenceParser.ParseHeading(question)!.References[0], step, Parsed.Of(Text))?.Section);

    [Fact]
    public void The_sections_of_a_text_are_known()
    {
        Assert.Equal(["II"], ReferenceResolver.Sections(Parsed.Of(Sections)));
        Assert.Empty(ReferenceResolver.Sections(Parsed.Of(Text)));
    }

    private static readonly string[] Sections = ["L'Assemblée générale,", "1. Décide d'agir ;", "2. Prie chacun d'aider.", "II", "Moyens à mettre en œuvre", "1. Décide d'ouvrir un compte ;", "2. Prie chacun de payer."];
}
