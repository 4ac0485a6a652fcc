using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>Paragraphs, letters, lists, parts and annexes.</summary>
public class StructureTests
{
    private const string Opening = "L'Assemblée générale,";

    [Fact]
    public void Preambular_and_operative_paragraphs_are_told_apart()
    {
        var edition = Parsed.Of(Opening, "Rappelant sa résolution 1/1,", "Consciente des difficultés,", "1. Décide d'agir ;", "2. Prie chacun d'aider.");

        Assert.Equal("PP1 PP2 OP1 OP2", edition.Ids());
        Assert.Equal("Prie chacun d'aider.", edition.Text("OP2"));
        Assert.Equal("L'Assemblée générale", edition.Head.Organ);
        Assert.Contains(new Furniture("opening", Opening), edition.Furniture);
    }

    [Fact]
    public void Paragraphs_may_be_counted_in_thousands()
    {
        var edition = Parsed.Of([Opening, .. Enumerable.Range(1, 1_050).Select(i => $"{i}. Décide d'agir{(i == 1_000 ? " mille fois" : string.Empty)} ;")]);

        Assert.Equal("Décide d'agir mille fois ;", edition.Text("OP1000"));
        Assert.Equal("OP1050", edition.Passages[^1].Id.Value);
        Assert.Equal(1_051, edition.Passages.Count);
        Assert.Empty(edition.Warnings);
    }

    [Fact]
    public void A_year_at_the_beginning_of_a_block_is_no_number_among_few_paragraphs()
    {
        var edition = Parsed.Of(Opening, "1. Décide d'agir en", "2020. Elle y revient ;", "2. Prie chacun d'aider.");

        Assert.DoesNotContain("OP2020", edition.Ids(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unusually_long_passage_is_told_by_its_name_and_kept_whole()
    {
        var text = string.Concat(Enumerable.Repeat("de veiller sur les phares, ", 1_000));

        var edition = Parsed.Of(Opening, $"1. Décide {text}et les balises ;", "2. Prie chacun d'aider.");

        Assert.Equal(["The passage OP1 is unusually long (27,023 characters): it is answered from piece by piece. Look whether numbers or line ends were lost."], edition.Warnings);
        Assert.Equal($"Décide {text}et les balises ;", edition.Text("OP1"));
    }

    [Fact]
    public void A_paragraph_glued_to_the_opening_line_is_the_first()
    {
        Assert.Equal("Recalling its resolution 1/1,", Parsed.Of("The General Assembly, Recalling its resolution 1/1,", "1. Decides to act.").Text("PP1"));
    }

    [Fact]
    public void A_paragraph_cut_before_a_lower_case_word_is_joined()
    {
        var edition = Parsed.Of(Opening, "Notant l'aide apportée par les", "États voisins aux", "populations touchées,", "1. Demande aux États", "parties d'aider ;", "2. Décide d'agir.");

        Assert.Equal("PP1 OP1 OP2", edition.Ids());
        Assert.Equal("Notant l'aide apportée par les États voisins aux populations touchées,", edition.Text("PP1"));
        Assert.Equal("Demande aux États parties d'aider ;", edition.Text("OP1"));
    }

    [Fact]
    public void Letters_and_roman_numbers_nest()
    {
        var edition = Parsed.Of(
            Opening, "1. Demande :", "a) De voir :", "i) Le jour ;", "ii) La nuit ;", "b) De dire ;", "2. Prie :", "h) De huit ;", "i) De neuf ;", "j) De dix.");

        Assert.Equal("OP1 OP1.a OP1.a.i OP1.a.ii OP1.b OP2 OP2.h OP2.i OP2.j", edition.Ids());
        Assert.Equal(new PassageId("OP1.a"), edition.Find(new PassageId("OP1.a.ii"))!.Parent);
        Assert.Equal(PassageKind.SubParagraph, edition.Find(new PassageId("OP1.a.ii"))!.Kind);
        Assert.Equal("La nuit ;", edition.Text("OP1.a.ii"));
    }

    [Fact]
    public void Letters_may_go_on_below_the_next_roman_number()
    {
        var edition = Parsed.Of(Opening, "1. Décide :", "i) Protection :", "a) De voir ;", "b) De dire ;", "ii) Appui :", "c) D'aider ;", "d) De former ;", "iii)", "Suivi.");

        Assert.Equal("OP1 OP1.i OP1.i.a OP1.i.b OP1.ii OP1.ii.c OP1.ii.d OP1.iii", edition.Ids());
        Assert.Equal("Suivi.", edition.Text("OP1.iii"));
    }

    [Fact]
    public void A_paragraph_may_begin_with_its_first_letter()
    {
        var edition = Parsed.Of("The General Assembly,", "1. Decides to act;", "2. (a) Requests a report;", "(b) Invites all to help.");

        Assert.Equal("OP1 OP2 OP2.a OP2.b", edition.Ids());
        Assert.Equal("Requests a report;", edition.Text("OP2.a"));
    }

    [Fact]
    public void Headings_with_numbers_of_their_own_do_not_break_the_row()
    {
        var paragraphs = Enumerable.Range(1, 40).Select(n => $"{n}. Les jardins numéro {n} sont ouverts à tous ceux qui veulent y travailler.").ToList();
        paragraphs.Insert(35, "1. Arrangements entre voisins");

        var edition = Parsed.Of([Opening, "1. Adopte les lignes directrices jointes en annexe.", "Annexe", .. paragraphs]);

        Assert.Equal(Enumerable.Range(1, 40).Select(n => $"{n}"), edition.Passages.Where(p => p.Kind == PassageKind.Annex).Select(p => p.Number));
        Assert.Equal("Annexe. Arrangements entre voisins", edition.Passages[^1].Section);
    }

    [Fact]
    public void Letters_go_on_after_z()
    {
        var letters = Enumerable.Range('a', 26).Select(c => ((char)c).ToString()).Append("aa").Append("bb").Select(l => $"({l}) To act;");

        var edition = Parsed.Of(["The General Assembly,", "1. Decides:", .. letters]);

        Assert.EndsWith("OP1.y OP1.z OP1.aa OP1.bb", edition.Ids());
    }

    [Fact]
    public void A_letter_printed_twice_keeps_ids_unique()
    {
        Assert.Equal("OP1 OP1.a OP1.c OP1.c2", Parsed.Of(Opening, "1. Décide :", "a) Un ;", "c) Deux ;", "c) Trois.").Ids());
    }

    [Fact]
    public void A_preamble_may_have_letters()
    {
        Assert.Equal("PP1 PP1.a PP1.b PP2 OP1", Parsed.Of(Opening, "Considérant qu'il faut :", "a) Voir,", "b) Dire,", "Rappelant le passé,", "1. Agit.").Ids());
    }

    [Theory]
    [InlineData("1. Invite chacun à : a) voir le jour ; b) dire le vrai ; et c) faire le bien ;", "OP1 OP1.a OP1.b OP1.c")]
    [InlineData("1. Calls for action in (a) seeing the day; and (b) telling the truth;", "OP1 OP1.a OP1.b")]
    [InlineData("1. Rappelle le paragraphe 3 a) de sa résolution ; b) reste sans objet ;", "OP1")]
    [InlineData("1. Vise les articles 4 a) et b) ;", "OP1")]
    [InlineData("1. Note : a) le seul élément de la liste ;", "OP1")]
    public void Lists_inside_a_paragraph_are_split_only_when_they_are_lists(string paragraph, string ids)
    {
        Assert.Equal(ids, Parsed.Of(Opening, paragraph).Ids());
    }

    [Fact]
    public void The_agenda_inside_a_paragraph_does_not_disturb_the_numbers()
    {
        var edition = Parsed.Of(
            Opening, "1. Décide de se réunir ;", "2. Approuve l'ordre du jour suivant :", "1. Ouverture.", "2. Débat.", "3. Clôture.", "3. Prie chacun de venir.");

        Assert.Equal("OP1 OP2 OP2.1 OP2.2 OP2.3 OP3", edition.Ids());
        Assert.Equal("Prie chacun de venir.", edition.Text("OP3"));
    }

    [Fact]
    public void Parts_with_their_own_numbers_get_a_prefix()
    {
        var edition = Parsed.Of(
            "77/99. Deux questions", "A", "Première question", Opening, "Rappelant le passé,", "1. Agit.", "B", "Seconde question", Opening, "Rappelant l'avenir,", "1. Attend.");

        Assert.Equal("PP1 OP1 B-PP1 B-OP1", edition.Ids());
        Assert.Equal("B. Seconde question", edition.Find(new PassageId("B-OP1"))!.Section);
        Assert.Equal("B, par. 1", PassageLabel.Of(edition.Find(new PassageId("B-OP1"))!, "fr"));
    }

    [Fact]
    public void A_section_may_have_a_preamble_of_its_own()
    {
        var edition = Parsed.Of(
            Opening, "I", "Le budget de la maison", "Rappelant la première section,", "1. Approuve ;", "II", "La réparation du toit", "Rappelant la deuxième section,", "1. Répare.");

        Assert.Equal("PP1 OP1 II-PP1 II-OP1", edition.Ids());
    }

    [Fact]
    public void Sections_that_share_one_numbering_get_none()
    {
        var edition = Parsed.Of(Opening, "I", "Le budget de la maison", "1. Approuve ;", "II", "La réparation du toit", "2. Répare.");

        Assert.Equal("OP1 OP2", edition.Ids());
        Assert.Equal("II. La réparation du toit", edition.Find(new PassageId("OP2"))!.Section);
    }

    [Fact]
    public void Annexes_are_counted_through_and_keep_the_numbers_printed()
    {
        var edition = Parsed.Of(
            Opening, "1. Adopte les règles.", "10e séance plénière", "2 mai 2001", "Annexe I", "Règles de la maison", "1. Entrer doucement.", "2. Sortir :", "a) Par la porte ;",
            "Annexe II", "Le texte commence ici sans numéro, comme il arrive souvent dans les annexes.", "1. Manger.");

        Assert.Equal("OP1 AX1 AX2 AX2.a AX3 AX4", edition.Ids());
        Assert.All(edition.Passages.Skip(2), p => Assert.Equal(PassageKind.Annex, p.Kind));
        Assert.Equal("2.a", edition.Find(new PassageId("AX2.a"))!.Outline);
        Assert.Equal("1", edition.Find(new PassageId("AX4"))!.Number);
        Assert.Equal("Annexe I. Règles de la maison", edition.Find(new PassageId("AX1"))!.Section);
        Assert.Equal("annexe II, par. 1", PassageLabel.Of(edition.Find(new PassageId("AX4"))!, "fr"));
        Assert.Equal("10e séance plénière", edition.Head.Meeting);
        Assert.Equal(new DateOnly(2001, 5, 2), edition.Head.Adopted);
    }

    /// <summary>The number stands beside the second line of a long title.</summary>
    [Theory]
    [InlineData("Opérations du Bureau des phares\n\n88/7. pour les gardiens de l'Iroise", "Opérations du Bureau des phares pour les gardiens de l'Iroise")]
    [InlineData("[sur le rapport de la Commission (A/88/1)]\n\n88/7. pour les gardiens de l'Iroise", "pour les gardiens de l'Iroise")]
    [InlineData("Opérations du Bureau des phares\n\n88/7. Les gardiens", "Les gardiens")]
    public void A_title_may_begin_above_the_number(string head, string title)
        => Assert.Equal(title, Parsed.Of(head, "L'Assemblée générale,", "Rappelant le passé,", "1. Décide d'agir.").Head.Title);

    [Fact]
    public void Markdown_is_read_like_plain_text()
    {
        var edition = Parsed.Of("# 88/7. Le pain", "## L'Assemblée générale,", "*Rappelant* le passé[^1],", "**1.** *Décide* :", "(a) d'agir ;", "[^1]: Résolution 1/1.");

        Assert.Equal("PP1 OP1 OP1.a FN1", edition.Ids());
        Assert.Equal("Le pain", edition.Head.Title);
        Assert.Equal("Rappelant le passé[FN1],", edition.Annotated("PP1"));
        Assert.Equal("Décide :", edition.Text("OP1"));
        Assert.Equal("Résolution 1/1.", edition.Text("FN1"));
    }

    [Fact]
    public void What_follows_the_last_paragraph_goes_to_the_head()
    {
        var edition = Parsed.Of("Le Conseil des droits de l'homme,", "1. Reste saisi.", "3e séance", "[Adoptée par 2 voix contre une. Les voix se sont réparties comme suit :", "Ont voté pour :", "Andorre, Monaco]");

        Assert.Equal("Reste saisi.", edition.Text("OP1"));
        Assert.EndsWith("Ont voté pour :\nAndorre, Monaco]", edition.Text("HEAD"));
    }

    [Fact]
    public void A_single_operative_paragraph_may_have_no_number()
    {
        var edition = Parsed.Of(Opening, "Rappelant le passé,", "Décide de ne rien changer.");

        Assert.Equal("PP1 OP1", edition.Ids());
        Assert.Equal("1", edition.Find(PassageId.Operative(1))!.Number);
    }

    [Fact]
    public void A_sentence_that_introduces_a_draft_is_kept_beside_its_paragraphs()
    {
        var edition = Parsed.Of(
            "Le Conseil économique et social", "Recommande à l'Assemblée générale d'adopter le texte suivant :", Opening, "Rappelant le passé,", "1. Agit.");

        Assert.Equal("OP0 PP1 OP1", edition.Ids());
        Assert.Equal("Le Conseil économique et social", edition.Head.Organ);
    }

    [Fact]
    public void A_number_that_was_lost_or_misread_is_restored_and_reported()
    {
        var edition = Parsed.Of(
            Opening, "1. Décide d'agir vite ;", "Prie également chacun d'agir encore plus vite ;", "3. Invite chacun ;", "4. Note ;", "2. Souligne ;", "6 Prie chacun de finir.");

        Assert.Equal("OP1 OP2 OP3 OP4 OP5 OP6", edition.Ids());
        Assert.Equal("Prie chacun de finir.", edition.Text("OP6"));
        Assert.Equal(["Operative paragraphs whose number the text lost or misprints, counted from those around: 2, 5."], edition.Warnings);
    }

    [Fact]
    public void A_gap_in_the_numbers_is_reported()
    {
        Assert.Equal(["Operative paragraphs missing in the numbering: 2, 3."], Parsed.Of(Opening, "1. Décide ;", "4. Prie.").Warnings);
    }
}
