using ChatBot.Answering.Wording;

namespace ChatBot.Tests.Answering.Wording;

public class FactsTests
{
    [Theory]
    [InlineData("de lui rendre compte à sa douzième session", "sa douzième session")]
    [InlineData("lors de sa soixante et unième session ordinaire", "soixante et unième session ordinaire")]
    [InlineData("à la 48e session et à sa prochaine session", "48e session|prochaine session")]
    [InlineData("à sa neuvième session extraordinaire d’urgence", "sa neuvième session extraordinaire")]
    [InlineData("at its seventy-ninth session", "its seventy-ninth session")]
    [InlineData("at the 21st regular session", "21st regular session")]
    [InlineData("la session des gardiens de phare", "")]
    [InlineData("in connection with sessions, at both sessions", "")]
    [InlineData("at its fourth and tenth sessions", "fourth and tenth sessions")]
    [InlineData("la douzième partie du rapport", "")]
    public void Finds_sessions(string text, string expected) => Assert.Equal(expected, Found("Session", text));

    [Theory]
    [InlineData("Se félicite de la tenue à Brest en décembre 2041, Ouessant en juin 2042 et Molène en mai 2043, de réunions", "Brest en décembre 2041, Ouessant en juin 2042 et Molène en mai 2043")]
    [InlineData("la reprise des navettes entre Brest et Ouessant", "Brest et Ouessant")]
    [InlineData("the shuttle between Brest and Le Conquet", "Brest and Le Conquet")]
    [InlineData("tenue à Brest en décembre 2041", "Brest")]
    [InlineData("entre les phares et les balises", "")]
    public void Finds_places(string text, string expected) => Assert.Equal(expected, Found("Place", text));

    [Theory]
    [InlineData("aux propositions de l'Envoyé spécial du Directeur pour la rade, Yann Kerleo, et l'encourageant", "Yann Kerleo")]
    [InlineData("le Représentant de la Brigade, Nations Unies", "")]
    public void Finds_persons_after_all_that_their_office_is_of(string text, string expected) => Assert.Equal(expected, Found("Person", text));

    [Theory]
    [InlineData("créée par la résolution S-17/1 de la Brigade", "résolution S-17/1")]
    [InlineData("sa résolution ES-10/22", "résolution ES-10/22")]
    public void Finds_symbols_of_special_sessions(string text, string expected) => Assert.Equal(expected, Found("Symbol", text));

    [Theory]
    [InlineData("proroge le mandat pendant une période de douze mois", "pendant une période de douze mois")]
    [InlineData("repeindre les phares tous les cinq ans", "tous les cinq ans")]
    [InlineData("dans un délai de 30 jours", "délai de 30 jours")]
    [InlineData("se réunit deux fois par an", "deux fois par an")]
    [InlineData("se réunit chaque année", "chaque année")]
    [InlineData("reconduit le mandat d'un an", "un an")]
    [InlineData("jusqu’au 31 décembre 2031", "jusqu’au 31 décembre 2031")]
    [InlineData("for a further period of six months", "period of six months")]
    [InlineData("meets every two years and reports twice a year", "every two years|twice a year")]
    [InlineData("until 1 May 2031", "until 1 May 2031")]
    [InlineData("trois phares et six balises", "")]
    [InlineData("le 31 décembre 2031", "")]
    [InlineData("veillent 2,5 heures par jour", "2,5 heures par jour")]
    public void Finds_durations(string text, string expected) => Assert.Equal(expected, Found("Duration", text));

    [Theory]
    [InlineData("la Stratégie mondiale (2016-2030)", "2016-2030")]
    [InlineData("créé par sa résolution 955 (1994)", "")]
    [InlineData("depuis 1923", "1923")]
    [InlineData("Nations Unies, Recueil des Traités, vol. 1996, no 1200", "")]
    [InlineData("d'ici à 2031 et dans le Programme 2030, à l'horizon 2030", "2031")]
    [InlineData("tenue à Brest du 3 au 7 octobre 2031", "3 au 7 octobre 2031")]
    [InlineData("du 30 novembre au 3 décembre 2031", "30 novembre au 3 décembre 2031")]
    [InlineData("New York, 9-20 juillet 2031", "9-20 juillet 2031")]
    [InlineData("held from 3 to 7 October 2031", "3 to 7 October 2031")]
    [InlineData("à compter du 1 er janvier 2031", "1 er janvier 2031")]
    [InlineData("à sa soixante et onzième session", "soixante et onzième session")]
    [InlineData("avant sa quarantième session", "quarantième session")]
    [InlineData("at its fortieth and its ninety-first session", "ninety-first session")]
    [InlineData("à sa sixième session", "")]
    [InlineData("avant sa quarante-sixième session", "quarante-sixième session")]
    public void Finds_years_and_spans_of_years_but_not_those_of_symbols(string text, string expected) => Assert.Equal(expected, Found("Time", text));

    [Theory]
    [InlineData("trois fois plus élevé pour un phare que pour une balise", "trois fois plus élevé")]
    [InlineData("brille 2,8 heures de plus", "2,8 heures")]
    [InlineData("deux fois plus de gardiens", "deux fois plus de gardiens")]
    [InlineData("réchauffé de 1,5 degrés", "1,5 degrés")]
    [InlineData("trois fois par an", "")]
    public void Finds_by_how_much(string text, string expected) => Assert.Equal(expected, Found("Amount", text));

    [Theory]
    [InlineData("une lampe originaire de Trinité-et-Tobago", "Trinité-et-Tobago")]
    [InlineData("dans la région de l'Afrique australe", "l'Afrique")]
    [InlineData("un gardien né à Brest", "Brest")]
    public void Finds_where_things_come_from(string text, string expected) => Assert.Equal(expected, Found("Place", text));

    [Theory]
    [InlineData("ses résolutions 73/187 et 2019/19", "")]
    [InlineData("les 187 phares et les trois balises", "187|trois")]
    public void Symbols_are_no_numbers_of_things(string text, string expected) => Assert.Equal(expected, Found("Count", text));

    [Theory]
    [InlineData("les phares offerts par le Japon au Gouvernement péruvien", "Japon|Gouvernement péruvien")]
    [InlineData("les phares offerts par Jeanne Fanal", "")]
    public void Finds_countries(string text, string expected) => Assert.Equal(expected, Found("Country", text));

    [Theory]
    [InlineData("la nomination de Lena Fanal au poste de gardienne", "Lena Fanal")]
    [InlineData("une lettre de M. Jean Balise et d’Aude Marée Haute", "M. Jean Balise|Aude Marée Haute")]
    [InlineData("chaired by Mary J. Beacon", "Mary J. Beacon")]
    [InlineData("la nomination de M me Aude Marée", "M me Aude Marée")]
    [InlineData("la nomination de l'Envoyée spéciale Lena Fanal", "Lena Fanal")]
    [InlineData("sa Représentante spéciale, Aude Marée,", "Aude Marée")]
    [InlineData("le Secrétaire général Nations Unies", "")]
    [InlineData("le chef de Lena, gardienne", "")]
    public void Finds_persons_with_and_without_title(string text, string expected) => Assert.Equal(expected, Found("Person", text));

    [Theory]
    [InlineData("travaille sous la direction du Conservatoire des cordages", "Conservatoire des cordages")]
    [InlineData("placée sous l'autorité directe de la Vigie des récifs, et publie", "Vigie des récifs")]
    [InlineData("under the leadership of the Rope Conservatory", "Rope Conservatory")]
    [InlineData("la Brigade veille sous la direction du vent", "")]
    public void Bodies_lead_what_is_under_their_direction(string text, string expected) => Assert.Equal(expected, Found("Person", text));

    [Theory]
    [InlineData("les États membres de l'Union européenne et de Union Européenne")]
    [InlineData("à la demande de Nations Unies et par Comité International")]
    [InlineData("convened by United Nations bodies and by Security Council resolution")]
    [InlineData("adopted by General Assembly resolution 12/3")]
    [InlineData("the Declaration of Human Rights")]
    [InlineData("the Minister of Foreign Affairs")]
    [InlineData("the ports of Saudi Arabia, of Sierra Leone and of Equatorial Guinea")]
    [InlineData("une réunion à New York, puis à San Francisco")]
    public void Bodies_texts_and_places_are_no_persons(string text) => Assert.Equal(string.Empty, Found("Person", text));

    [Theory]
    [InlineData("Session", true)]
    [InlineData("Duration", true)]
    [InlineData("Country", true)]
    [InlineData("Person", true)]
    [InlineData("Entity", false)]
    [InlineData("Statement", false)]
    public void Some_forms_are_not_answered_without_a_fact(string form, bool required) => Assert.Equal(required, Facts.Required(Enum.Parse<AnswerForm>(form)));

    [Theory]
    [InlineData("des bureaux répartis dans le monde et des bureaux de ses représentants", "dans le monde")]
    [InlineData("des phares situés dans chaque port de la côte", "dans chaque port de la côte")]
    [InlineData("veiller aux postes frontière et dans les aéroports internationaux", "aux postes frontière|dans les aéroports internationaux")]
    public void A_place_ends_before_what_is_added_to_it(string text, string expected) => Assert.Equal(expected, Found("Where", text));

    private static string Found(string form, string text) => string.Join('|', Facts.Find(Enum.Parse<AnswerForm>(form), text).Select(s => text.Substring(s.Start, s.Length)));
}
