using ChatBot.Answering.Conversations;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Answering.Conversations;

public class FollowUpTests
{
    [Theory]
    [InlineData("la suite", true)]
    [InlineData("suite", true)]
    [InlineData("Montre-moi la suite", true)]
    [InlineData("et les autres ?", true)]
    [InlineData("continue", true)]
    [InlineData("Show me the rest", true)]
    [InlineData("Quelle est la suite donnée aux naufrages ?", false)]
    [InlineData("et le suivant ?", false)]
    [InlineData("Les autres gardiens, que font-ils ?", false)]
    public void Tells_who_wants_to_see_what_comes_after(string turn, bool onward) => Assert.Equal(onward, FollowUp.GoesOn(turn));

    [Theory]
    [InlineData("Quelles bases servent contre le terrorisme ?", "et contre la traite ?", "Quelles bases servent contre la traite ?")]
    [InlineData("Que dit la résolution sur les drones ?", "Et sur la cybercriminalité ?", "Que dit la résolution sur la cybercriminalité ?")]
    [InlineData("Où se trouve le siège d'INTERPOL ?", "et son complexe pour l'innovation ?", "Où se trouve son complexe pour l'innovation ?")]
    [InlineData("Que demande la résolution pour les migrants ?", "et les femmes ?", "Que demande la résolution pour les femmes ?")]
    [InlineData("De quand date l'accord entre l'UNESCO et INTERPOL ?", "Et celui passé avec l'aviation civile ?", "De quand date l'accord avec l'aviation civile ?")]
    [InlineData("De quand date l'accord sur les phares ?", "Et celui qui concerne les balises ?", "De quand date l'accord sur les balises ?")]
    [InlineData("L'accord de 2017 concerne qui ?", "et en 2018 ?", "L'accord de 2018 concerne qui ?")]
    [InlineData("What does INTERPOL say about drones?", "and on piracy?", "What does INTERPOL say on piracy ?")]
    [InlineData("What does the resolution say about drones?", "and about piracy?", "What does the resolution say about piracy ?")]
    [InlineData("Which tools can be used to trace wrecks?", "and for stolen bells?", "Which tools can be used for stolen bells ?")]
    [InlineData("What does the resolution say about drones?", "what about piracy?", "What does the resolution say about piracy ?")]
    public void Puts_a_new_subject_into_the_question_before(string before, string turn, string expected)
        => Assert.Equal((FollowUpKind.NewSubject, expected), Read(turn, After(before)));

    [Theory]
    [InlineData("Quels paragraphes citent le Bureau ?", "Et le registre, on le trouve où ?", "Quels paragraphes citent le registre ?")]
    [InlineData("Quel est le rôle du Bureau ?", "To do what?", "For what purpose?")]
    [InlineData("Quel est le rôle du Bureau ?", "pour quoi faire ?", "Dans quel but ?")]
    public void Is_put_in_words_of_its_own(string before, string turn, string expected) => Assert.Equal(expected, Read(turn, After(before)).Question);

    [Theory]
    [InlineData("quand a-t-il été signé ?", nameof(FollowUpKind.About))]
    [InlineData("pourquoi ?", nameof(FollowUpKind.About))]
    [InlineData("et où est-il situé ?", nameof(FollowUpKind.About))]
    [InlineData("When was it signed?", nameof(FollowUpKind.About))]
    [InlineData("plus de détails", nameof(FollowUpKind.More))]
    [InlineData("cite le texte", nameof(FollowUpKind.More))]
    [InlineData("C'est quel numéro de paragraphe tout ça ?", nameof(FollowUpKind.More))]
    [InlineData("C'est obligatoire ou juste encouragé ?", nameof(FollowUpKind.About))]
    [InlineData("Quel organe de l'ONU est surtout concerné ?", nameof(FollowUpKind.About))]
    [InlineData("On leur garantit quoi exactement ?", nameof(FollowUpKind.About))]
    [InlineData("Les gardiens s'en servent pour quoi ?", nameof(FollowUpKind.About))]
    [InlineData("¿Qué base de datos hay para eso?", nameof(FollowUpKind.About))]
    [InlineData("et c'est où leurs bureaux", nameof(FollowUpKind.None))]
    [InlineData("pour dire quoi ?", nameof(FollowUpKind.More))]
    [InlineData("Que dit le texte là-dessus ?", nameof(FollowUpKind.More))]
    [InlineData("What does the text say about that?", nameof(FollowUpKind.More))]
    [InlineData("Et ça dit quoi exactement ?", nameof(FollowUpKind.More))]
    [InlineData("C'est dans quel paragraphe ?", nameof(FollowUpKind.More))]
    [InlineData("et c'est écrit où ?", nameof(FollowUpKind.More))]
    [InlineData("et ça, c'est où dans le texte ?", nameof(FollowUpKind.More))]
    [InlineData("c'est à quel paragraphe ça ?", nameof(FollowUpKind.More))]
    [InlineData("Et les phares éteints ils en disent quoi ?", nameof(FollowUpKind.About))]
    [InlineData("Et le bureau a combien de gardiens ?", nameof(FollowUpKind.None))]
    [InlineData("Les lampes, ça sert à quoi ?", nameof(FollowUpKind.None))]
    [InlineData("Where is that said?", nameof(FollowUpKind.More))]
    [InlineData("which paragraph says so?", nameof(FollowUpKind.More))]
    [InlineData("Pour quand ?", nameof(FollowUpKind.About))]
    [InlineData("d'ici quand ?", nameof(FollowUpKind.About))]
    [InlineData("By when?", nameof(FollowUpKind.About))]
    [InlineData("contre qui ?", nameof(FollowUpKind.About))]
    [InlineData("is there anything about lamps?", nameof(FollowUpKind.None))]
    [InlineData("and in English?", nameof(FollowUpKind.None))]
    [InlineData("y a un truc sur les mines ?", nameof(FollowUpKind.None))]
    [InlineData("who works there?", nameof(FollowUpKind.About))]
    [InlineData("avec combien de gardiens ?", nameof(FollowUpKind.About))]
    [InlineData("pour combien de temps au départ ?", nameof(FollowUpKind.About))]
    [InlineData("Avec quel organe le Bureau doit-il travailler ?", nameof(FollowUpKind.None))]
    [InlineData("pour quoi faire ?", nameof(FollowUpKind.About))]
    [InlineData("who has to do that?", nameof(FollowUpKind.About))]
    [InlineData("Et ses gardiens veillent dans quelle tour ?", nameof(FollowUpKind.None))]
    [InlineData("Where is the headquarters of the guild said to be?", nameof(FollowUpKind.None))]
    [InlineData("Où se trouve le siège d'INTERPOL ?", nameof(FollowUpKind.None))]
    [InlineData("Quand la résolution a-t-elle été adoptée ?", nameof(FollowUpKind.None))]
    public void Tells_how_a_turn_leans_on_the_one_before(string turn, string kind) => Assert.Equal(kind, Read(turn, After("Quel accord ?")).Kind.ToString());

    [Theory]
    [InlineData("À quelle session ?")]
    [InlineData("et à quelle session ?")]
    [InlineData("Dans quel pays ?")]
    [InlineData("Quels pays ?")]
    [InlineData("Pour quelle durée exactement ?")]
    [InlineData("Depuis quelle année ?")]
    [InlineData("Jusqu'à quand ?")]
    [InlineData("Jusqu’à quelle date ?")]
    [InlineData("Pour combien de temps ?")]
    [InlineData("De quel montant ?")]
    [InlineData("Et autour de quel thème ?")]
    [InlineData("Avec quels partenaires ?")]
    [InlineData("Sous quelle forme ?")]
    [InlineData("At which session?")]
    [InlineData("In what country?")]
    [InlineData("Until when?")]
    [InlineData("How long?")]
    public void A_question_without_a_subject_is_about_what_was_just_cited(string turn)
        => Assert.Equal((FollowUpKind.About, turn), Read(turn, After("Que demande-t-on aux gardiens ?")));

    [Theory]
    [InlineData("À quelle session le rapport sera-t-il examiné ?")]
    [InlineData("Dans quel pays se trouve le phare ?")]
    [InlineData("How long is the pier?")]
    [InlineData("Quel phare ?")]
    [InlineData("Autour de quel thème se réunissent les gardiens ?")]
    public void A_question_with_a_subject_stands_on_its_own(string turn)
        => Assert.Equal((FollowUpKind.None, turn), Read(turn, After("Que demande-t-on aux gardiens ?")));

    [Theory]
    [InlineData("Tu peux répéter en une phrase ?")]
    [InlineData("pouvez-vous reformuler ?")]
    [InlineData("en bref ?")]
    [InlineData("répéter ?")]
    [InlineData("say that again")]
    [InlineData("repeat")]
    [InlineData("encore une fois")]
    [InlineData("Can you say that again?")]
    [InlineData("in one sentence please")]
    public void Asked_again_the_question_before_is_meant(string turn)
        => Assert.Equal((FollowUpKind.None, "Que demande-t-on aux gardiens ?"), Read(turn, After("Que demande-t-on aux gardiens ?")));

    [Theory]
    [InlineData("et pour les gardiens, qu'est-ce qui est prévu ?", nameof(FollowUpKind.None), "pour les gardiens, qu'est-ce qui est prévu ?")]
    [InlineData("et les balises, elles sont repeintes ?", nameof(FollowUpKind.About), "les balises, elles sont repeintes ?")]
    [InlineData("and the beacons – who paints them?", nameof(FollowUpKind.About), "the beacons – who paints them?")]
    public void A_subject_that_goes_on_to_ask_is_no_new_subject_of_the_old_question(string turn, string kind, string question)
    {
        var (read, standalone) = Read(turn, After("Que demande la résolution pour les phares ?"));

        Assert.Equal((kind, question.Trim(' ', '?')), (read.ToString(), standalone.Trim(' ', '?')));
    }

    [Fact]
    public void A_date_may_be_asked_for_in_the_past() => Assert.Equal(FollowUpKind.About, Read("c'était quand ?", After("Quel accord ?")).Kind);

    [Fact]
    public void Leans_on_nothing_when_nothing_was_said()
        => Assert.Equal((FollowUpKind.None, "et contre la traite ?"), Read("et contre la traite ?", ConversationState.Empty));

    [Theory]
    [InlineData("et contre la traite ?", "contre la traite")]
    [InlineData("what about piracy?", "piracy")]
    [InlineData("pourquoi ?", null)]
    public void Tells_which_words_were_put_into_the_question_before(string turn, string? subject)
        => Assert.Equal(subject, FollowUp.Read(turn, After("Quelles bases servent contre le terrorisme ?")).Subject);

    [Theory]
    [InlineData("Quels outils faut-il utiliser dans ce domaine ?")]
    [InlineData("Quelles balises servent à cet égard ?")]
    [InlineData("Which buoys does the same paragraph name?")]
    [InlineData("Quel accord antérieur viennent-ils compléter ?")]
    public void What_was_spoken_of_may_be_called_a_subject_or_a_paragraph(string turn)
        => Assert.Equal(FollowUpKind.About, Read(turn, After("Que fait-on des phares ?")).Kind);

    [Fact]
    public void One_of_a_kind_may_be_told_from_the_others_at_length()
        => Assert.Equal(FollowUpKind.NewSubject, Read("Et celui qui porte sur les travaux de la Brigade des lampes contre les naufrages ?", After("De quand date l'accord sur les phares ?")).Kind);

    [Theory]
    [InlineData("Que fait la SONEB ?", "Que doit-elle respecter ?", "SONEB")]
    [InlineData("Que fait la SONEB ?", "Où est la SONEB ?", "SONEB")]
    [InlineData("Solarpol existe depuis quand ?", "Que doit-elle respecter ?", "Solarpol")]
    [InlineData("Comment est le phare ?", "Que doit-il respecter ?", null)]
    [InlineData("Que font la SONEB et la SOLAR ?", "Que doivent-elles respecter ?", null)]
    [InlineData("Que font les gardiens ?", "Que doivent-ils respecter ?", null)]
    [InlineData("C'est quoi exactement Solarpol ?", "Que doit-elle respecter ?", "Solarpol")]
    [InlineData("Que fait le Conseil des phares ?", "Que doit-il respecter ?", null)]
    public void The_name_last_spoken_of_is_remembered_beyond_the_question_before(string earlier, string before, string? name)
        => Assert.Equal(name, SpokenOf.Name(ConversationState.Empty.With(earlier, "…").With(before, "…") with { Question = before })?.Split(' ')[^1]);

    private static (FollowUpKind Kind, string Question) Read(string turn, ConversationState state)
        => FollowUp.Read(turn, state) is var (kind, question, _) ? (kind, question) : default;

    private static ConversationState After(string question) => new("fr", question, [new CitedPassage("X.fr", PassageId.Operative(1))]);

    [Theory]
    [InlineData("À quoi sert le SONAR-24 ?", "Quels paragraphes en parlent en tout ?", "Quels paragraphes parlent de le SONAR-24 ?")]
    [InlineData("Que dit le texte sur les lampes ?", "et dans quels paragraphes en parle-t-on ?", "Quels paragraphes parlent de les lampes ?")]
    [InlineData("What does it say about lamps?", "Which other paragraphs mention them?", "Which paragraphs mention lamps?")]
    [InlineData("Quels paragraphes citent la brume ?", "Quels paragraphes en parlent ?", "Quels paragraphes parlent de brume ?")]
    public void Its_places_are_those_of_what_was_asked_about(string before, string turn, string expected)
        => Assert.Equal(expected, Read(turn, ConversationState.Empty.With(before, "…") with { Question = before, Cited = [new CitedPassage("X.fr", PassageId.Operative(1))] }).Question);

    [Theory]
    [InlineData("La MONUSCO s'appelait comment ?", "Elle reste jusqu'à quelle date ?", "La MONUSCO reste jusqu'à quelle date ?")]
    [InlineData("La MONUSCO et la MINUSS coopèrent-elles ?", "Elle reste jusqu'à quelle date ?", "Elle reste jusqu'à quelle date ?")]
    [InlineData("Le phare s'appelait comment ?", "Il reste jusqu'à quelle date ?", "Il reste jusqu'à quelle date ?")]
    public void A_pronoun_after_a_question_that_nothing_answered_stands_for_its_only_name(string before, string turn, string expected)
        => Assert.Equal(expected, Read(turn, new ConversationState("fr", before, [])).Question);
}
