using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Retrieval.Documents;

public class PassageLabelTests
{
    [Theory]
    [InlineData("HEAD", PassageKind.Head, null, "en-tête", "heading")]
    [InlineData("PP7", PassageKind.Preamble, "7", "préambule, al. 7", "preamble, para. 7")]
    [InlineData("PP7.b", PassageKind.SubParagraph, "b", "préambule, al. 7 b)", "preamble, para. 7 (b)")]
    [InlineData("OP17", PassageKind.Operative, "17", "par. 17", "para. 17")]
    [InlineData("OP17.a", PassageKind.SubParagraph, "a", "par. 17 a)", "para. 17 (a)")]
    [InlineData("OP17.a.i", PassageKind.SubParagraph, "i", "par. 17 a) i)", "para. 17 (a) (i)")]
    [InlineData("OP9.2", PassageKind.SubParagraph, "2", "par. 9 2)", "para. 9 (2)")]
    [InlineData("OP0", PassageKind.Operative, null, "dispositif", "operative part")]
    [InlineData("B-OP1", PassageKind.Operative, "1", "B, par. 1", "B, para. 1")]
    [InlineData("FN8", PassageKind.Note, "8", "note 8", "note 8")]
    [InlineData("FNX1", PassageKind.Note, null, "note", "note")]
    [InlineData("P4", PassageKind.Plain, null, "passage 4", "passage 4")]
    [InlineData("AX9", PassageKind.Annex, "3", "annexe, par. 3", "annex, para. 3")]
    [InlineData("AX9", PassageKind.Annex, null, "annexe", "annex")]
    public void A_label_says_where_the_passage_stands(string id, PassageKind kind, string? number, string french, string english)
    {
        var passage = new Passage { Id = new PassageId(id), Kind = kind, Number = number, Text = "…", Ordinal = 0 };

        Assert.Equal(french, PassageLabel.Of(passage, "fr"));
        Assert.Equal(english, PassageLabel.Of(passage, "en"));
        Assert.Equal(french, PassageLabel.Of(passage, "und"));
    }

    [Theory]
    [InlineData("Annexe. Règle 44", "2", "annexe, règle 44, par. 2", "annex, rule 44, para. 2")]
    [InlineData("I. Règle 1", null, "annexe, règle 1", "annex, rule 1")]
    [InlineData("Annexe. Article premier", "1", "annexe, article 1, par. 1", "annex, article 1, para. 1")]
    [InlineData("III. A. Rôles et responsabilités", "29", "annexe, sect. III.A, par. 29", "annex, sect. III.A, para. 29")]
    [InlineData("Annexe II. Autres fonctions", "3", "annexe II, par. 3", "annex II, para. 3")]
    public void Where_numbers_start_anew_the_heading_tells_paragraphs_apart(string section, string? number, string french, string english)
    {
        var passage = new Passage { Id = new PassageId("AX9"), Kind = PassageKind.Annex, Number = number, Section = section, Text = "…", Ordinal = 0 };

        Assert.Equal(french, PassageLabel.Of(passage, "fr"));
        Assert.Equal(english, PassageLabel.Of(passage, "en"));
    }

    [Fact]
    public void A_part_of_an_annex_is_labelled_by_its_outline()
    {
        var passage = new Passage
        {
            Id = new PassageId("AX9.b"),
            Kind = PassageKind.Annex,
            Number = "b",
            Outline = "3.b",
            Section = "Annexe II",
            Text = "…",
            Ordinal = 0,
        };

        Assert.Equal("annexe II, par. 3 b)", PassageLabel.Of(passage, "fr"));
        Assert.Equal("annex II, para. 3 (b)", PassageLabel.Of(passage, "en"));
    }
}
