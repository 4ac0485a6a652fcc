using ChatBot.Channels.Teams.Cards;

namespace ChatBot.Tests.Channels.Teams.Cards;

/// <summary>The form behind the thumbs.</summary>
public class FeedbackFormTests
{
    [Fact]
    public void Who_dislikes_an_answer_is_asked_why() => Assert.Equal(
        """{"task":{"value":{"title":"Votre avis","height":"medium","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","$schema":"https://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"fr","fallbackText":"Votre avis","body":[""" +
        """{"type":"Input.ChoiceSet","label":"Qu'est-ce qui ne va pas ?","choices":[{"title":"Le paragraphe cité n'est pas le bon","value":"wrong-passage"},{"title":"La réponse est incomplète","value":"incomplete"},{"title":"Ma question n'a pas été comprise","value":"misunderstood"},{"title":"Le texte répond, et vous dites que non","value":"answer-exists"}],"style":"expanded","wrap":true,"id":"reason"},""" +
        """{"type":"Input.Text","label":"Voulez-vous préciser ?","maxLength":1000,"isMultiline":true,"placeholder":"Facultatif","id":"comment"}],"actions":[{"type":"Action.Submit","title":"Envoyer"}]}}},"type":"continue"}}""",
        FeedbackForm.Of("dislike", "fr").GetRawText());

    [Fact]
    public void Who_likes_an_answer_may_say_what_was_useful()
    {
        var form = FeedbackForm.Of("like", "en");

        Assert.Empty(form.All("Input.ChoiceSet"));
        Assert.Equal("What was useful to you?", Assert.Single(form.All("Input.Text")).Text("label"));
    }
}
