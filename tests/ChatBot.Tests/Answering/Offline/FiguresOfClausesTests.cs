using ChatBot.Answering.Grounding;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>A paragraph full of figures, dates and names: only the one of the clause that is asked about answers.</summary>
public sealed class FiguresOfClausesTests : IAsyncLifetime
{
    private const string Lamps = "Profondément préoccupée par le fait que 844 millions de personnes n'ont pas de lampe à pétrole, que 2,1 milliards de personnes n'ont pas accès à une balise flottante et que 892 millions de personnes naviguent toujours sans boussole, et 17 millions qui rament à contre-courant";
    private const string Shares = "Se félicite que le pourcentage de gardiens ayant une longue-vue soit passé de 70 % à 74 %, et que le pourcentage de gardiens ayant un canot soit passé de 47 % à 54 %";
    private const string Waiver = "Prend note de la décision prise par l'Union des phares d'accorder, en ce qui concerne les mesures prises conformément au Système des balises et des bouées de la mer d'Iroise et des îles qui l'entourent, une dérogation prenant effet le 1er janvier 2003 et expirant le 31 décembre 2006, puis de la proroger jusqu'au 31 décembre 2012, et enfin de la proroger de nouveau jusqu'au 31 décembre 2018";
    private const string Day = "Se félicite de la célébration en 2014, pour la première fois, de la Journée mondiale des phares";
    private const string Thirtieth = "Prend note de la décision de faire du 30 juillet la Journée mondiale des phares, célébrée chaque année à compter de 2014";
    private const string Thursday = "Rappelle la Journée des balises, qui se tient chaque année, le premier jeudi de novembre, à compter de 2020";
    private const string Handed = "Prie le Directeur de faire figurer, dans le rapport sur les épaves qu'il présentera à la Commission des lampes à sa dixième session, l'état des gardiens";
    private const string Led = "Prend note des activités du Réseau des balises, qui est codirigé par le Bureau des phares et par l'Union des gardiens, et qui veille sur les navires";
    private const string Members = "Se félicite que 25 gardiens (dont 6 gardiens de l'Iroise) soient membres du Comité des écueils";
    private const string Crew = "Décide que la Patrouille des écueils se compose de 25 gardiens (dont 6 gardiens de l'Iroise et 4 gardiens du Fromveur) élus pour trois ans";
    private const string Painters = "Constate que 40 guetteurs dorment, et que 25 guetteurs (dont les uns ont été formés à Brest, les autres au Conquet, et tous aux frais du Bureau, qui les a reçus pendant trois hivers dans ses ateliers de la rade et leur a donné des canots, des cordages, des lanternes, des cartes, des boussoles et du pain) ont repeint les coques";
    private const string Dissolved = "Rappelle que la Patrouille des récifs de la rade, créée le 3 mai 1931, a été dissoute le 4 juin 1950";
    private const string Ended = "Rappelle qu'elle a créé la Vigie des brumes le 3 mai 1931, dont elle a décidé de mettre fin au mandat à compter du 31 décembre 1950";
    private const string Begins = "Décide que la Brigade des mèches, dont le plan date du 4 avril 2031, veillera à compter du 1er juin 2032";
    private const string Directed = "Note que la Vigie des hauts-fonds travaille sous la direction du Conservatoire des cordages, et qu'elle publie un bulletin";
    private const string Joined = "Salue l'Union des Quais et des Digues, en faveur des canots";

    private const string Numbered = "Rappelle que, conformément aux paragraphes 29 et 30 de la Charte des quais, les vigies veillent";
    private const string Budget = "Prend note des dépenses de la Vigie des lames, qui s'élevaient à 47 millions de dollars, soit 3,5 pour cent des contributions";
    private const string Longer = "Décide d'autoriser le Comité des brisants à siéger pendant une semaine supplémentaire";
    private const string Hit = "Déplore que la tempête ait touché 8,8 millions de personnes et fait 43 000 morts";
    private const string Only = "Déplore que le raz de marée ait touché 8,8 millions de personnes";
    private const string Toilets = "Rappelle que le 19 novembre est la Journée mondiale des lavoirs";
    private const string Meetings = "Rappelle la première Conférence des quais, tenue à Brest les 26 et 27 novembre 2036, et la deuxième Conférence des quais, tenue au Conquet du 14 au 16 octobre 2041";
    private const string Wells = "Constate que 663 millions de personnes tirent leur eau des puits de la Société des margelles";
    private const string Seats = "Salue la Société des amarres, qui a son siège à Brest, des ateliers au Conquet et des comptoirs répartis dans le monde";
    private const string Together = "Se félicite que Brest et Le Conquet aient abrité ensemble 24 canots";

    private const string Stranded = "Déplore l'échouage de la Galipette, qui a causé la mort d'environ 40 personnes et la perte de 3 canots";
    private const string Reports = "Prend note du rapport du 12 mai 2043 sur l'état des estacades et prie le Directeur de rendre compte de nouveau de l'état des estacades le 4 mars 2044";
    private const string Congress = "Rappelle que le thème du treizième Congrès des sémaphores, qui se tiendra à Roscoff en 2045, sera « L'intégration de la veille et du guet dans la conduite plus large des affaires de la rade, pour faire face aux brumes, aux courants, aux récifs et aux écueils de toute sorte, pour promouvoir la sûreté des canots, des bacs, des barges et des chalands au large comme à quai, et pour que chacun, du gardien au guetteur, du mousse au pilote, sache à toute heure du jour et de la nuit où il se trouve, où il va et par où il peut rentrer sans dommage »";

    private LoneComposer _composer = null!;

    public async Task InitializeAsync()
        => _composer = await LoneComposer.OpenAsync([Lamps, Shares, Waiver, Day, Thirtieth, Thursday, Handed, Led, "Prend note de l'état des épaves", "Encourage chacun à veiller", Numbered, Budget, Longer, Together, Hit, Only, Toilets, Meetings, Wells, Seats, Members, Crew, Painters, Dissolved, Ended, Begins, Directed, Joined, Reports, Congress, Stranded]);

    public async Task DisposeAsync() => await _composer.DisposeAsync();

    [Theory]
    [InlineData("Combien de personnes n'ont pas de lampe à pétrole ?", Lamps, "**844 millions**")]
    [InlineData("Combien de personnes n'ont pas accès à une balise flottante ?", Lamps, "**2,1 milliards**")]
    [InlineData("Combien de personnes naviguent sans boussole ?", Lamps, "**892 millions**")]
    [InlineData("Combien de personnes rament à contre-courant ?", Lamps, "**17 millions**")]
    [InlineData("Quel pourcentage de gardiens a une longue-vue ?", Shares, "**74 %**")]
    [InlineData("Quel pourcentage de gardiens a un canot ?", Shares, "**54 %**")]
    [InlineData("Quel pourcentage de gardiens avait un canot avant ?", Shares, "**47 %**")]
    [InlineData("Jusqu'à quelle date court la dérogation accordée par l'Union des phares ?", Waiver, "**31 décembre 2018**")]
    [InlineData("Quel jour célèbre-t-on la Journée mondiale des phares ?", Thirtieth, "**30 juillet**")]
    [InlineData("Quel jour se tient la Journée des balises ?", Thursday, "**Premier jeudi de novembre**")]
    [InlineData("À qui le rapport sur les épaves est-il présenté ?", Handed, "**Commission des lampes**")]
    [InlineData("Qui dirige le Réseau des balises ?", Led, "**Bureau des phares et par l'Union des gardiens**")]
    [InlineData("Qui dirige la Vigie des hauts-fonds ?", Directed, "**Conservatoire des cordages**")]
    [InlineData("Quelle union agit en faveur des canots ?", Joined, "**Union des Quais et des Digues**")]
    [InlineData("À combien s'élèvent les dépenses de la Vigie des lames ?", Budget, "**47 millions de dollars**")]
    [InlineData("Quel est le budget des dépenses de la Vigie des lames ?", Budget, "**47 millions de dollars**")]
    [InlineData("De combien l'Assemblée a-t-elle prolongé les réunions du Comité des brisants ?", Longer, "**Une semaine**")]
    [InlineData("Combien de canots Brest et Le Conquet ont-ils abrités ?", Together, "**24**")]
    [InlineData("Combien de personnes sont mortes dans la tempête ?", Hit, "**43 000**")]
    [InlineData("Combien de morts l'échouage de la Galipette a-t-il causés ?", Stranded, "**40**")]
    [InlineData("Quand la première Conférence des quais s'est-elle tenue ?", Meetings, "**26 et 27 novembre 2036**")]
    [InlineData("Dans quelle ville la Société des amarres a-t-elle son siège ?", Seats, "**Brest**")]
    [InlineData("Quand le Directeur doit-il rendre compte de l'état des estacades ?", Reports, "**4 mars 2044**")]
    public void The_one_of_the_clause_asked_about_is_the_answer(string question, string passage, string expected)
        => Assert.StartsWith(expected, _composer.Compose(question, passage).Replace('\u00a0', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("Combien de gardiens sont membres du Comité des écueils ?", Members, "**25**")]
    [InlineData("Combien de gardiens composent la Patrouille des écueils ?", Crew, "**25**")]
    [InlineData("Combien de gardiens de l'Iroise composent la Patrouille des écueils ?", Crew, "**6**")]
    [InlineData("Combien de guetteurs ont repeint les coques ?", Painters, "**25**")]
    public void What_stands_in_parentheses_counts_a_part_and_keeps_nothing_apart(string question, string passage, string expected)
        => Assert.StartsWith(expected, _composer.Compose(question, passage), StringComparison.Ordinal);

    [Theory]
    [InlineData("Quand la Patrouille des récifs de la rade a-t-elle été dissoute ?", Dissolved, "**4 juin 1950**")]
    [InlineData("Quand la Patrouille des récifs de la rade a-t-elle été créée ?", Dissolved, "**3 mai 1931**")]
    [InlineData("À partir de quelle date la Vigie des brumes n'a-t-elle plus de mandat ?", Ended, "**31 décembre 1950**")]
    [InlineData("À partir de quelle date la Brigade des mèches veillera-t-elle ?", Begins, "**1er juin 2032**")]
    public void Of_several_dates_the_one_beside_the_deed_or_that_something_begins_with_answers(string question, string passage, string expected)
        => Assert.StartsWith(expected, _composer.Compose(question, passage), StringComparison.Ordinal);

    [Theory]
    [InlineData("Quel pourcentage de gardiens n'a pas de canot ?", Shares)]
    [InlineData("Quel jour célèbre-t-on la Journée mondiale des phares ?", Day)]
    public void What_is_not_said_is_not_made_up_from_what_stands_beside_it(string question, string passage)
        => Assert.DoesNotContain("**", _composer.Compose(question, passage), StringComparison.Ordinal);

    [Theory]
    [InlineData("Combien de vigies veillent selon la Charte des quais ?", Numbered)]
    [InlineData("Combien de canots Brest a-t-elle abrités à elle seule ?", Together)]
    public void A_number_that_counts_something_else_is_no_answer(string question, string passage)
        => Assert.DoesNotContain("**", _composer.Compose(question, passage), StringComparison.Ordinal);

    [Theory]
    [InlineData("Combien de personnes sont mortes dans le raz de marée ?", Only)]
    [InlineData("Quel jour a lieu la Journée mondiale des puits ?", Toilets)]
    [InlineData("Quel montant va à la Société des margelles ?", Wells)]
    [InlineData("Dans quelles villes les comptoirs se trouvent-ils ?", Seats)]
    public void Another_figure_day_or_place_is_none(string question, string passage)
        => Assert.Equal(GroundingMarkers.NotFound, _composer.Compose(question, passage));

    [Fact]
    public void A_fact_in_a_clause_too_long_to_be_quoted_is_quoted_with_what_it_is_said_of()
        => Assert.Matches(@"^\*\*Roscoff\*\*.*treizième Congrès des sémaphores, qui se tiendra à Roscoff en 2045", _composer.Compose("Dans quelle ville se tiendra le treizième Congrès des sémaphores ?", Congress));

    [Fact]
    public void Of_two_both_are_quoted()
        => Assert.Matches("Brest.*Conquet du 14 au 16 octobre 2041", _composer.Compose("Quand se sont tenues les deux Conférences des quais ?", Meetings));
}
