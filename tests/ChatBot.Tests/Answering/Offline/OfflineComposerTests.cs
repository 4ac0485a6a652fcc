using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Questions;
using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Passages that have most words of a question and yet do not answer it, each beside one that does.</summary>
public sealed class OfflineComposerTests : IAsyncLifetime
{
    private const string Forum = "Se félicite de la tenue à Brest (France) du septième Forum des gardiens de phare et de balise";
    private const string Companies = "Constate que des entreprises entretiennent les phares et les balises";
    private const string Company = "Constate que l'entreprise Fanal Atlantique entretient les phares et les balises";
    private const string Teams = "Constate que des équipes entretiennent les phares et les balises";
    private const string White = "Décide de repeindre les phares et les balises en blanc";
    private const string WhiteForShips = "Décide de repeindre les phares et les balises en blanc afin de guider les navires";
    private const string Treaty = "Rappelle l'accord signé en 1931 entre le Bureau des phares et l'Union des balises";
    private const string Lamps = "Souligne qu'il importe que les gardiens utilisent les ressources du Bureau pour tracer les épaves, en particulier le Registre des épaves, le Réseau d'information sur les récifs et le Tableau des balises";
    private const string Colours = "Décide que les couleurs des phares pour 2031 et 2032 seront les suivantes :";
    private const string Virtual = "Se déclare préoccupée par l'usage qui est fait des actifs virtuels dans les ports";
    private const string Keepers = "Repeindre les phares et les balises par les soins des gardiens, pour les navires";

    private const string Study = "Prie le Bureau des phares d'élaborer, en consultation avec les gardiens, les pêcheurs, les écoles et tous ceux que cela intéresse, et sans perdre de vue ce que les uns et les autres ont fait jusqu'ici pour la sûreté des navires, une étude sur les épaves, et de la lui soumettre avant sa quarante-sixième session";
    private const string Waiver = "Prend note de la dérogation pour les balises, prenant effet le 1 er janvier 2003 et expirant le 31 décembre 2018";
    private const string Dues = "Prend note du montant des contributions, qui s'élevait à 22,7 millions de dollars des États-Unis, et constate que 99 États seulement ont versé leurs contributions";
    private const string Theme = "Décide que la soixantième session du Forum aura pour thème prioritaire : « Repeindre les phares après la tempête »";
    private const string Congress = "Se félicite de la convocation du Congrès des balises, en 2003 à Genève et en 2005 à Tunis, et encourage les gardiens à s'y rendre";
    private const string Hidden = "Décide que, dans les cas où il nuirait aux gardiens, qui veillent de jour et de nuit sur les navires, un registre peut être caché, à la discrétion du Directeur";
    private const string Register = "Prend note de la publication par le Bureau du registre intitulé Épaves de la mer d'Iroise, et du registre des naufrages";
    private const string Aim = "Encourage le Bureau et les gardiens à approfondir leur coopération pour faire avancer la formation des gardiennes, notamment dans les écoles de la côte et des îles, afin de renforcer le pouvoir d'action des femmes";

    private const string Praised = "Félicite les gardiens du phare de leur patience";
    private const string Reported = "Prend note du rapport présenté par le Directeur du Bureau des phares";
    private const string Reports = "Prie le Directeur du Bureau des phares de présenter un rapport chaque année";
    private const string Paid = "Souligne que les veilles devraient être financées au moyen de contributions volontaires";
    private const string Past = "Se félicite de la session que le Comité des lampes a tenue en 1929";
    private const string ToCome = "Décide que le Comité des lampes tiendra sa session en 2094";

    private const string Presented = "Prend note du rapport que le Forum des bouées a présenté en 2093";
    private const string ToBeHeld = "Décide que le huitième Forum des bouées se tiendra à Brest en 2094";

    private const string Years = "Salue les progrès accomplis pendant l'Année internationale des phares en 2029, et appuie la proclamation d'une décennie internationale des phares";
    private const string Owed = "Prend note de l'état des contributions aux balises au 30 juin 2029, notamment du montant des contributions non acquittées, qui s'élevait à 31,1 millions de dollars, soit 5 pour cent du montant total";
    private const string Body = "Souligne qu'il importe que l'Organisation mondiale de la Veille entretienne les lampes";
    private const string Largest = "Remercie l'Union des balises, principal donateur du Bureau";
    private const string Donor = "Remercie l'Union des balises, donateur du Bureau";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Treaty, Lamps, "Prie le Conseil maritime de veiller", Forum, Companies, Company, Teams, White, WhiteForShips, Keepers, Virtual, "Prend note du neuvième rapport du Bureau", "Prend note du rapport de 1931", Study, Waiver, Dues, Theme, Congress, Hidden, Register, Aim, Praised, Reported, Reports, Paid, Past, ToCome]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData("Où a eu lieu le septième Forum des gardiens de phare et de balise ?", true)]
    [InlineData("Où a eu lieu le neuvième Forum des gardiens de phare et de balise ?", false)]
    [InlineData("Où a eu lieu le Forum de 1931 des gardiens de phare et de balise ?", false)]
    public void The_ordinal_or_year_asked_about_must_stand_in_the_passage(string question, bool answered) => Check(answered, question, Forum);

    [Fact]
    public void The_ordinal_may_stand_in_the_paragraph_that_the_passage_hangs_on()
        => Check(true, "Où a eu lieu le neuvième Forum des gardiens de phare et de balise ?", Forum.Replace("septième ", string.Empty, StringComparison.Ordinal), context: "Neuvième Forum :");

    [Theory]
    [InlineData("Quelle entreprise entretient les phares et les balises ?", Company, true)]
    [InlineData("Quelle entreprise entretient les phares et les balises ?", Companies, false)]
    [InlineData("Quelles équipes entretiennent les phares et les balises ?", Teams, true)]
    public void A_question_for_a_company_needs_a_name(string question, string passage, bool answered) => Check(answered, question, passage);

    [Theory]
    [InlineData("Pourquoi repeindre les phares et les balises en blanc ?", WhiteForShips, true)]
    [InlineData("Pourquoi repeindre les phares et les balises en blanc ?", White, false)]
    public void A_question_for_a_purpose_needs_words_of_purpose(string question, string passage, bool answered) => Check(answered, question, passage);

    [Theory]
    [InlineData("Pourquoi repeindre les phares et les balises ?", nameof(PassageKind.Operative), true)]
    [InlineData("Pourquoi repeindre les phares et les balises ?", nameof(PassageKind.Head), false)]
    [InlineData("Comment repeindre les phares et les balises ?", nameof(PassageKind.Operative), true)]
    [InlineData("Comment repeindre les phares et les balises ?", nameof(PassageKind.Head), false)]
    public void The_head_says_neither_why_nor_how(string question, string kind, bool answered) => Check(answered, question, Keepers, kind);

    [Theory]
    [InlineData("Où a eu lieu le neuvième Forum des gardiens de phare et de balise ?", Forum)]
    [InlineData("Quelle entreprise entretient les phares et les balises ?", Companies)]
    [InlineData("Pourquoi repeindre les phares et les balises en blanc ?", White)]
    public void A_turn_that_leans_on_the_passage_is_answered_from_it(string question, string passage) => Check(true, question, passage, follows: true);

    [Theory]
    [InlineData("Quand l'accord avec l'Union des balises a-t-il été signé ?", true)]
    [InlineData("Quand l'accord avec le Conseil maritime a-t-il été signé ?", false)]
    [InlineData("Quand l'accord avec la Ligue des États arabes a-t-il été signé ?", false)]
    public void The_name_asked_about_must_stand_in_the_passage(string question, bool answered) => Check(answered, question, Treaty);

    [Theory]
    [InlineData("Qui est remercié ou félicité ?", Praised, true)]
    [InlineData("Qui est remercié et réprimandé ?", Praised, false)]
    [InlineData("Qui doit présenter un rapport ?", Reports, true)]
    [InlineData("Qui doit présenter un rapport ?", Reported, false)]
    [InlineData("Qui finance ?", Paid, true)]
    public void Who_does_something_must_do_it_or_be_asked_to(string question, string passage, bool answered) => Check(answered, question, passage);

    [Theory]
    [InlineData("Quand le Comité des lampes tiendra-t-il sa prochaine session ?", ToCome, true)]
    [InlineData("Quand le Comité des lampes tiendra-t-il sa prochaine session ?", Past, false)]
    [InlineData("Quand le Comité des lampes a-t-il tenu sa session ?", Past, true)]
    public void What_is_to_come_was_not_over_when_the_text_was_adopted(string question, string passage, bool answered) => Check(answered, question, passage, year: 2035);

    [Theory]
    [InlineData("Quand aura lieu le Forum des bouées ?", "fr", "**2094**")]
    [InlineData("When will the Forum of buoys be held?", "en", "**2094**")]
    [InlineData("Where will the Forum of buoys be held?", "en", "**Brest**")]
    public void What_takes_place_is_held(string question, string language, string expected)
        => Assert.StartsWith(expected, _composer.Compose(new QuestionLine(question, language, language), _composer.Line(Presented), _composer.Line(ToBeHeld, 2)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Combien de gardiens dorment ?", "Constate que deux gardiens dorment", true)]
    [InlineData("Combien de gardiens dorment ?", "Constate que les deux tiers des gardiens dorment", false)]
    public void A_share_is_no_number(string question, string passage, bool answered) => Check(answered, question, passage);

    [Fact]
    public void Asked_for_several_things_the_list_that_is_announced_answers()
    {
        var answer = _composer.Compose("Quels outils du Bureau servent à tracer les épaves ?", Lamps);

        Assert.Contains("en particulier le Registre des épaves, le Réseau d'information sur les récifs et le Tableau des balises »", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_are_given_in_the_order_of_the_text_whichever_was_found_first()
    {
        var answer = _composer.Compose(
            new QuestionLine("Quelles seront les couleurs des phares ?", "fr", "fr"),
            _composer.Line("Le rouge ;", 1, "par. 1 ix)", context: Colours),
            _composer.Line(Colours, 2, "par. 1"),
            _composer.Line("Le blanc ;", 3, "par. 1 i)", context: Colours),
            _composer.Line("Le bleu ;", 4, "par. 1 ii)", context: Colours));

        Assert.Matches(@"(?s)\*\*i\)\*\*.*\*\*ii\)\*\*.*\*\*ix\)\*\*", answer);
    }

    [Fact]
    public void A_point_that_says_what_to_do_is_quoted_up_to_what_it_is_done_to()
    {
        var answer = _composer.Compose(
            new QuestionLine("Quelles seront les couleurs des phares ?", "fr", "fr"),
            _composer.Line(Colours),
            _composer.Line("À revoir, le cas échéant, les cartes des récifs ;", 2, "par. 1 a)", context: Colours),
            _composer.Line("La couleur de toutes les balises, telle que le Bureau l'a choisie ;", 3, "par. 1 b)", context: Colours));

        Assert.EndsWith("- **a)** « À revoir, le cas échéant, les cartes des récifs » [2]\n- **b)** « La couleur de toutes les balises » [3]", answer.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quelle sera la couleur des phares en 2032 ?", "**Par. 1 b)** : « Pour 2032 : Le rouge vif et le noir » [3].")]
    [InlineData("Quelles seront les couleurs des phares ?", "- **a)** « Pour 2031 : Le blanc et le bleu » [2]\n- **b)** « Pour 2032 : Le rouge vif et le noir » [3]")]
    public void Of_points_that_bear_a_year_the_one_asked_for_answers_and_what_it_says_is_quoted(string question, string expected)
    {
        var answer = _composer.Compose(
            new QuestionLine(question, "fr", "fr"),
            _composer.Line(Colours),
            _composer.Line("Pour 2031 : Le blanc et le bleu ;", 2, "par. 1 a)", context: Colours),
            _composer.Line("Pour 2032 : Le rouge vif et le noir ;", 3, "par. 1 b)", context: Colours));

        Assert.EndsWith(expected, answer.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Les cryptomonnaies, quelqu'un y a songé ?", true)]
    [InlineData("Les cryptomonnaies et la ratatouille, quelqu'un y a songé ?", false)]
    [InlineData("Quelle cryptomonnaie a été choisie ?", false)]
    public void What_is_said_on_a_subject_may_call_it_by_another_name(string question, bool answered) => Check(answered, question, Virtual);

    [Theory]
    [InlineData(1990, 1980, "[1]")]
    [InlineData(1980, 1990, "[2]")]
    [InlineData(null, null, "[1]")]
    public void Of_documents_that_say_the_same_the_newest_answers(int? first, int? second, string cited)
    {
        PassageLine Line(int number, int? year) => _composer.Line(Treaty, number, "par. 1", year: year) with { Document = $"A/RES/{number}/1" };

        Assert.EndsWith($"{cited}.", _composer.Compose(new QuestionLine("Quand l'accord avec l'Union des balises a-t-il été signé ?", "fr", "fr"), Line(1, first), Line(2, second)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quand le Bureau des phares doit-il soumettre l'étude sur les épaves ?", Study, "**Quarante-sixième session**")]
    [InlineData("Jusqu'à quelle date court la dérogation pour les balises ?", Waiver, "**31 décembre 2018**")]
    [InlineData("À partir de quelle date la dérogation pour les balises prend-elle effet ?", Waiver, "**1 er janvier 2003**")]
    [InlineData("Combien d'États ont versé leurs contributions ?", Dues, "**99**")]
    [InlineData("Quel est le thème prioritaire de la soixantième session du Forum ?", Theme, "**Repeindre les phares après la tempête**")]
    [InlineData("Où aura lieu le Congrès des balises ?", Congress, "**Genève**")]
    [InlineData("Dans quels cas un registre peut-il être caché ?", Hidden, "dans les cas où il nuirait aux gardiens")]
    [InlineData("Que décide-t-on pour la soixantième session du Forum ?", Theme, "Repeindre les phares après la tempête")]
    [InlineData("Comment s'intitule le registre publié par le Bureau ?", Register, "Épaves de la mer d'Iroise")]
    [InlineData("Pourquoi faire avancer la formation des gardiennes ?", Aim, "afin de renforcer le pouvoir d'action des femmes")]
    public void The_words_that_answer_are_quoted(string question, string passage, string words)
        => Assert.Contains(words, _composer.Compose(question, passage), StringComparison.Ordinal);

    [Theory]
    [InlineData("En quelle année le Bureau doit-il soumettre l'étude sur les épaves ?", Study)]
    [InlineData("Où est basé le Bureau qui veille dans les ports ?", Virtual)]
    public void A_fact_of_another_kind_is_no_answer(string question, string passage) => Check(false, question, passage);

    [Theory]
    [InlineData("C'est obligatoire ?", "Où a eu lieu le septième Forum des gardiens de phare et de balise ?", Forum, false)]
    [InlineData("Et le septième ?", "Où a eu lieu le Forum des gardiens de phare et de balise ?", Forum, true)]
    public void A_turn_that_leans_on_the_one_before_must_find_its_own_words(string own, string before, string passage, bool answered)
    {
        var answer = _composer.Compose(new QuestionLine($"{own} {before}", "fr", "fr", Own: own.Length), _composer.Line(passage));

        Assert.Equal(answered, answer != GroundingMarkers.NotFound);
    }

    [Theory]
    [InlineData("Le septième Forum, il se tient à Brest ?", Forum, true)]
    [InlineData("Et le Forum ?", Forum, false)]
    public void Tried_by_itself_it_needs_two_telling_words(string own, string passage, bool answered)
    {
        var answer = _composer.Compose(new QuestionLine(own, "fr", "fr", Own: own.Length), _composer.Line(passage));

        Assert.Equal(answered, answer != GroundingMarkers.NotFound);
    }

    [Theory]
    [InlineData("2007/08", true)]
    [InlineData("2007-2008", true)]
    [InlineData("2007–2008", true)]
    [InlineData("73/187", false)]
    [InlineData("2019/19 et", false)]
    [InlineData("2007A08", false)]
    public void Fiscal_years_are_told_from_symbols(string surface, bool isSpan) => Assert.Equal(isSpan, TermWeights.IsSpanOfYears(surface));

    [Theory]
    [InlineData("En quelle année commencera la décennie internationale des phares ?", Years, false)]
    [InlineData("Quand a eu lieu l'Année internationale des phares ?", Years, true)]
    [InlineData("À combien s'élevaient les contributions non acquittées au 30 juin 2029 ?", Owed, true)]
    [InlineData("Que dit le texte de l'Organisation mondiale des douanes ?", Body, false)]
    [InlineData("Que dit le texte de l'Organisation mondiale de la Veille ?", Body, true)]
    [InlineData("Quel est le plus grand donateur du Bureau ?", Largest, true)]
    [InlineData("Quel est le plus grand donateur du Bureau ?", Donor, false)]
    public void A_fact_belongs_to_what_it_is_said_of(string question, string passage, bool answered) => Check(answered, question, passage);

    [Theory]
    [InlineData(White, false)]
    [InlineData(WhiteForShips, true)]
    public void Why_alone_is_answered_by_a_passage_that_gives_a_purpose(string passage, bool answered) => Check(answered, "Pourquoi ?", passage, follows: true);

    private void Check(bool answered, string question, string passage, string kind = nameof(PassageKind.Operative), string? context = null, bool follows = false, int? year = null)
    {
        var answer = _composer.Compose(new QuestionLine(question, "fr", "fr", follows), _composer.Line(passage, kind: kind, context: context, year: year));

        Assert.Equal(answered, answer != GroundingMarkers.NotFound);
        Assert.Equal(answered, answer.Contains("[1]", StringComparison.Ordinal));
    }
}
