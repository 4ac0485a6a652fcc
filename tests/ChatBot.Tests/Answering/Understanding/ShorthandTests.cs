using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class ShorthandTests
{
    [Theory]
    [InlineData("koman repeindre le phare ?", "comment repeindre le phare ?")]
    [InlineData("Koman ?", "comment ?")]
    [InlineData("whats the name of the lamp", "what's the name of the lamp")]
    [InlineData("cb de tps dure la veille ?", "combien de temps dure la veille ?")]
    [InlineData("cest koi ce phare ?", "c'est quoi ce phare ?")]
    [InlineData("LE PHARE EST IL ALLUME", "LE PHARE EST-IL ALLUME")]
    [InlineData("que doit elle faire", "que doit-elle faire")]
    [InlineData("ya qqch sur la brume ?", "il y a quelque chose sur la brume ?")]
    [InlineData("KI DOIT VEILLER", "QUI DOIT VEILLER")]
    [InlineData("fo til repeindre le phare ?", "faut-il repeindre le phare ?")]
    [InlineData("le slogan des 30 ans du phare et les 30 ans de lonu", "le slogan des 30 ans du phare et le 30e anniversaire de l'ONU")]
    [InlineData("c quand la relève ?", "c'est quand la relève ?")]
    [InlineData("c est quoi un phare ?", "c'est quoi un phare ?")]
    [InlineData("le vol d oeuvres d art", "le vol d'oeuvres d'art")]
    [InlineData("waht does it say abt lamps", "what does it say about lamps")]
    [InlineData("Où s'est tenue la COP25 ?", "Où s'est tenue la 25e session de la Conférence des Parties ?")]
    [InlineData("Where did COP 25 take place?", "Where did 25th session of the Conference of the Parties take place?")]
    public void Writes_out_what_is_shortened(string typed, string expected) => Assert.Equal(expected, Shorthand.Expand(typed));

    [Theory]
    [InlineData("C'est le temps de la relève ?")]
    [InlineData("Comment cesta la veille ?")]
    [InlineData("Que dit le par. 2 qq) ?")]
    [InlineData("para. 3 (r)")]
    [InlineData("les points d et e")]
    [InlineData("le plan d est prévu")]
    [InlineData("le rapport de Mme Lee-Ki")]
    [InlineData("Ki-moon")]
    [InlineData("Le komandant est-il au phare ?")]
    [InlineData("How many lighthouses are there?")]
    public void Leaves_whole_words_alone(string typed) => Assert.Equal(typed, Shorthand.Expand(typed));
}
