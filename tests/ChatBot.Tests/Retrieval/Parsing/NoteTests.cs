using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>Notes and the places that refer to them.</summary>
public class NoteTests
{
    [Theory]
    [InlineData("Rappelant le pacte¹ et le plan²,")]
    [InlineData("Rappelant le pacte 1 et le plan 2,")]
    [InlineData("Rappelant le pacte1 et le plan2,")]
    [InlineData("Rappelant le pacte[^1] et le plan[^2],")]
    public void References_are_taken_out_of_the_text(string paragraph)
    {
        var edition = Parsed.Of("L'Assemblée générale,", paragraph, "1. Agit.", "¹ Résolution 1/1.", "² Résolution 2/2.");

        Assert.Equal("Rappelant le pacte[FN1] et le plan[FN2],", edition.Annotated("PP1"));
        Assert.Equal("Résolution 2/2.", edition.Text("FN2"));
        Assert.Equal("2", edition.Find(PassageId.Note(2))!.Number);
    }

    [Fact]
    public void A_reference_after_a_comma_or_before_a_spaced_stop_leaves_clean_text()
    {
        var edition = Parsed.Of("The General Assembly,", "Recalling the Strategy, 1 including its pillars,", "1. Salue le rapport 2 ;", "1 See A/1/1.", "2 See A/2/2.");

        Assert.Equal("Recalling the Strategy,[FN1] including its pillars,", edition.Annotated("PP1"));
        Assert.Equal("Salue le rapport[FN2] ;", edition.Annotated("OP1"));
    }

    [Theory]
    [InlineData("Rappelant l'article 1 du pacte et le paragraphe 2 du plan,")]
    [InlineData("Rappelant la séance du 1 mai 2001,")]
    [InlineData("Rappelant les 1 200 dollars versés, soit 1 056 700 francs,")]
    [InlineData("Rappelant que la COVID-19 et le système I-24/7 existent, ainsi que la résolution 1/7,")]
    [InlineData("Rappelant la première guerre, celle qui fit 1 million de morts,")]
    public void Numbers_that_belong_to_the_sentence_stay(string paragraph)
    {
        var edition = Parsed.Of("L'Assemblée générale,", paragraph, "1. Agit.");

        Assert.Equal(paragraph, edition.Annotated("PP1"));
    }

    [Fact]
    public void A_note_may_be_referred_to_again()
    {
        var edition = Parsed.Of("L'Assemblée générale,", "Rappelant la Convention 1,", "1. Applique la Convention 1 partout.", "1 Résolution 1/1.");

        Assert.Equal("Applique la Convention[FN1] partout.", edition.Annotated("OP1"));
    }

    [Fact]
    public void A_note_does_not_cut_the_paragraph_it_stands_in()
    {
        var edition = Parsed.Of("L'Assemblée générale,", "Rappelant le pacte¹ conclu par les", "¹ Voir la", "États de la région,", "1. Agit.");

        Assert.Equal("Rappelant le pacte conclu par les États de la région,", edition.Text("PP1"));
    }

    [Fact]
    public void A_note_without_number_gets_it_when_only_one_reference_waits()
    {
        var edition = Parsed.Of("L'Assemblée générale,", "Rappelant le pacte 1,", "Résolution 2200 A (XXI), annexe.", "1. Agit.");

        Assert.Equal("Résolution 2200 A (XXI), annexe.", edition.Text("FN1"));
        Assert.Empty(edition.Warnings);
    }

    [Fact]
    public void A_note_without_number_stays_a_note_when_its_number_cannot_be_told()
    {
        var edition = Parsed.Of("L'Assemblée générale,", "Rappelant le pacte 1 et le plan 2,", "Voir résolution 2200 A (XXI), annexe.", "1. Agit.");

        Assert.Equal("PP1 OP1 FNX1", edition.Ids());
        Assert.Equal(PassageKind.Note, edition.Find(new PassageId("FNX1"))!.Kind);
        Assert.Equal(["The text refers to 2 note(s) that it does not hold."], edition.Warnings);
    }

    [Fact]
    public void Notes_at_the_end_of_the_text_may_be_run_together()
    {
        var edition = Parsed.Of(
            "The General Assembly,", "Recalling the pact 1 and the plan, 2 and also the treaty, 3", "1. Acts.", "Notes", "Charter of the House, article 3. Resolution 60/288. 3 See resolution 72/284. 1 2");

        Assert.Equal("Charter of the House, article 3.", edition.Text("FN1"));
        Assert.Equal("Resolution 60/288.", edition.Text("FN2"));
        Assert.Equal("See resolution 72/284.", edition.Text("FN3"));
    }
}
