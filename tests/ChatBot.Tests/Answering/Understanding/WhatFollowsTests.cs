using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class WhatFollowsTests
{
    [Theory]
    [InlineData("On en reparle quand à l'Assemblée ?", false, true, false)]
    [InlineData("Quand la question reviendra-t-elle à l'ordre du jour ?", false, true, false)]
    [InlineData("Quand la question sera-t-elle de nouveau examinée ?", false, true, false)]
    [InlineData("À quand le prochain examen de la question ?", false, true, false)]
    [InlineData("When will they discuss it next?", false, true, false)]
    [InlineData("Le sujet revient quand devant l'Assemblée ?", false, true, false)]
    [InlineData("¿En qué período de sesiones vuelve la Asamblea sobre este asunto?", false, true, false)]
    [InlineData("When does this come up again?", false, true, false)]
    [InlineData("Qui doit faire rapport au Conseil, et quand ?", true, false, false)]
    [InlineData("Qui doit faire rapport, et tous les combien ?", true, false, true)]
    [InlineData("Who has to report back, and how often?", true, false, true)]
    [InlineData("Et maintenant, quelle est la suite prévue ?", true, true, false)]
    [InlineData("So what comes next?", true, true, false)]
    [InlineData("What are the next steps?", true, true, false)]
    public void Questions_of_no_subject_ask_what_comes_after(string question, bool report, bool session, bool howOften)
    {
        var follows = WhatFollows.Read(question);

        Assert.NotNull(follows);
        Assert.Equal((report, session, howOften), (follows.Report, follows.Session, follows.HowOften));
    }

    [Theory]
    [InlineData("Quand reparlera-t-on des phares ?")]
    [InlineData("Qui doit faire rapport sur les balises ?")]
    [InlineData("When must the keepers report?")]
    [InlineData("Quelle est la suite donnée aux naufrages ?")]
    [InlineData("À quand le prochain examen des phares ?")]
    [InlineData("Qui préside ?")]
    [InlineData("Quand a-t-elle été adoptée ?")]
    [InlineData("")]
    public void A_word_of_a_subject_makes_another_question(string question) => Assert.Null(WhatFollows.Read(question));

    [Theory]
    [InlineData("When will the Council discuss Iroise again?", "Les phares en mer d'Iroise", true)]
    [InlineData("Quand reparlera-t-on de l'Iroise ?", "Les phares en mer d'Iroise", true)]
    [InlineData("Quand reparlera-t-on des phares ?", "Les phares en mer d'Iroise", false)]
    public void A_name_in_the_title_is_no_other_subject(string question, string title, bool follows) => Assert.Equal(follows, WhatFollows.Read(question, title) is not null);
}
